import { SimpleGrid, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CARD_READERS, PAGE_PRINTERS, type StationDevices, settingContract } from '#center/contract/setting.ts'
import { TICKET_PRINTERS } from '#center/contract/statuses.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { PAGE_PRINTER_KEYS, READER_KEYS, TICKET_PRINTER_KEYS } from './device-words.ts'
import type { Station } from './devices-page.tsx'

interface Typed {
  devices: {
    mmPerPixel: string
    cardReader: { adapter: StationDevices['cardReader']['adapter']; port: string }
    ticketPrinter: { adapter: StationDevices['ticketPrinter']['adapter']; address: string; dots: string }
    pagePrinter: StationDevices['pagePrinter']
  }
}

const typedOf = ({ mmPerPixel, cardReader, ticketPrinter, pagePrinter }: StationDevices): Typed['devices'] => ({
  mmPerPixel: String(mmPerPixel),
  cardReader: { adapter: cardReader.adapter, port: cardReader.port === null ? '' : String(cardReader.port) },
  ticketPrinter: { ...ticketPrinter, address: ticketPrinter.address ?? '', dots: String(ticketPrinter.dots) },
  pagePrinter,
})

const devicesOf = ({ mmPerPixel, cardReader, ticketPrinter, pagePrinter }: Typed['devices']) => ({
  mmPerPixel: mmPerPixel.trim() === '' ? Number.NaN : Number(mmPerPixel),
  cardReader: { adapter: cardReader.adapter, port: cardReader.port.trim() === '' ? null : Number(cardReader.port) },
  ticketPrinter: {
    adapter: ticketPrinter.adapter,
    address: ticketPrinter.address.trim() || null,
    dots: Number(ticketPrinter.dots),
  },
  pagePrinter,
})

/** Readers that a vendor's service on this machine speaks for. */
const WITH_PORT: readonly string[] = ['xinzhongxin', 'huashi', 'dongxin']
const WITH_DOTS: readonly string[] = ['escposNetwork', 'escposFile']

/** Devices of one station; every one may be absent. */
export function DevicesForm({
  station,
  onClose,
  onDone,
}: {
  readonly station: Station
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(settingContract.saveDevices),
    defaultValues: { devices: typedOf(station.devices) },
    toInput: ({ devices }: Typed, opId) => ({ opId, id: station.id, devices: devicesOf(devices) }),
    send: client.setting.saveDevices,
    onDone,
  })
  const { control } = contract.form
  const { cardReader, ticketPrinter } = useWatch({ control, name: 'devices' })
  return (
    <FormDialog title={t('settings:device.formTitle', { code: station.code })} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('settings:device.save')} onCancel={onClose}>
        <Text>{t('settings:device.formHint')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="devices.cardReader.adapter"
            label={t('settings:port.cardReader')}
            choices={CARD_READERS.map(value => ({ value, label: t(READER_KEYS[value]) }))}
          />
          {WITH_PORT.includes(cardReader.adapter) && (
            <TextField
              control={control}
              name="devices.cardReader.port"
              label={t('settings:device.port')}
              hint={t('settings:device.portHint')}
              inputMode="numeric"
            />
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="devices.ticketPrinter.adapter"
            label={t('settings:port.ticketPrinter')}
            choices={TICKET_PRINTERS.map(value => ({ value, label: t(TICKET_PRINTER_KEYS[value]) }))}
          />
          {WITH_DOTS.includes(ticketPrinter.adapter) && (
            <>
              <TextField
                control={control}
                name="devices.ticketPrinter.address"
                label={t('settings:device.address')}
                hint={t('settings:device.addressHint')}
              />
              <SelectField
                control={control}
                name="devices.ticketPrinter.dots"
                label={t('settings:device.paper')}
                choices={[
                  { value: '576', label: t('settings:device.paper80') },
                  { value: '384', label: t('settings:device.paper58') },
                ]}
              />
            </>
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="devices.pagePrinter.adapter"
            label={t('settings:port.pagePrinter')}
            choices={PAGE_PRINTERS.map(value => ({ value, label: t(PAGE_PRINTER_KEYS[value]) }))}
          />
          <TextField
            control={control}
            name="devices.mmPerPixel"
            label={t('settings:device.mm')}
            hint={t('settings:device.mmHint')}
            inputMode="decimal"
            isRequired
          />
        </SimpleGrid>
      </FormBody>
    </FormDialog>
  )
}
