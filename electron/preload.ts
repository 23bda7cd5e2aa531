import { contextBridge, ipcRenderer } from 'electron'
import { bridgeChannel, type CenterHost, type StaffProof } from './bridge-contract.ts'

const centerHost: CenterHost = Object.freeze({
  kind: 'desktop',
  leaveKiosk: (proof: StaffProof) => ipcRenderer.invoke(bridgeChannel('leaveKiosk'), proof),
})

contextBridge.exposeInMainWorld('centerHost', centerHost)
