// One installation in a resource group of its own. What is in it: resources.bicep. Who does what: README.md.
targetScope = 'subscription'

import { principalType } from 'modules/types.bicep'

@description('Short name of the installation, in lower-case letters, digits and hyphens. With azd it is the name of the environment.')
@minLength(3)
@maxLength(20)
param name string

@description('Region of everything except the bot registration.')
param location string = 'swedencentral'

@description('Entra tenant of the bot. It must be the tenant of the subscription, since a managed identity lives there. Empty: that tenant.')
param tenantId string = ''

@description('Tenants whose people may talk to the bot, separated by commas. Empty: the tenant of the bot.')
param allowedTenants string = ''

@description('Where the bot registration keeps its data. westeurope stays within the EU.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('Node.js that the server runs on. 22-lts is for where App Service has no 24-lts.')
@allowed(['22-lts', '24-lts'])
param nodeVersion string = '24-lts'

@description('Size of the App Service plan. Always on needs at least B1, zone redundancy a size that begins with P.')
@allowed(['B1', 'B2', 'B3', 'S1', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How many instances of the server run. Zone redundancy needs two.')
@minValue(1)
@maxValue(3)
param instances int = 1

@description('Whether the instances of the server are spread over zones.')
param zoneRedundant bool = false

@description('How the stored data is replicated. ZRS survives the loss of a zone.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Whether storage is reached from the virtual network of the server only. The command line then runs from there too.')
param privateStorage bool = false

@description('Whether the stored data is locked against being deleted with its account.')
param lockStorage bool = false

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Where logs stop for the day, in gigabytes.')
@minValue(1)
param logCapGb int = 1

@description('Where alerts are sent. Empty: they are seen in the portal only.')
param alertEmail string = ''

@description('Object id of who runs the command line from a desk, which then may read and write what is stored. Empty: nobody.')
param operatorPrincipalId string = ''

@description('What operatorPrincipalId is.')
param operatorPrincipalType principalType = 'User'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}'
  location: location
  tags: {
    'azd-env-name': name
    application: 'medskapa'
  }
}

module resources 'resources.bicep' = {
  name: 'resources'
  scope: group
  params: {
    name: name
    location: location
    tenantId: tenantId
    allowedTenants: allowedTenants
    botLocation: botLocation
    nodeVersion: nodeVersion
    planSku: planSku
    instances: instances
    zoneRedundant: zoneRedundant
    storageSku: storageSku
    privateStorage: privateStorage
    lockStorage: lockStorage
    logDays: logDays
    logCapGb: logCapGb
    alertEmail: alertEmail
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = resources.outputs.AZURE_TENANT_ID
output AZURE_STORAGE_ACCOUNT string = resources.outputs.AZURE_STORAGE_ACCOUNT
output APP_NAME string = resources.outputs.APP_NAME
output BOT_ID string = resources.outputs.BOT_ID
output BOT_DOMAIN string = resources.outputs.BOT_DOMAIN
