// The one identity: the bot signs in to Teams with it, and the server to its storage. It has no password.
import { tags as tagsOf } from 'types.bicep'

param name string
param location string
param tags tagsOf

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
