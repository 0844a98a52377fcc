// What several modules take, so that the compiler checks it where it is given.

@export()
@description('Names and values, put on every resource.')
type tags = {
  *: string
}

@export()
@description('What kind of account a role is given to.')
type principalType = 'User' | 'Group' | 'ServicePrincipal'
