namespace Cashlink.Wizard.Sessions.Roles;

/// <summary>The role may not do this; the server refuses it whatever the page showed.</summary>
/// <param name="action">What was tried, by the name of the method.</param>
public sealed class RoleNotAllowedException(string action) : Exception($"The role may not do this: {action}.");
