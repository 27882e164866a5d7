namespace Cashlink.Wizard.Sessions;

/// <summary>The role may not do this; the server refuses it whatever the page showed.</summary>
public sealed class RoleNotAllowedException() : Exception("Only the investor may do this.");
