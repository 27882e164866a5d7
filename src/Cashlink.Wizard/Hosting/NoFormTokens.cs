using Microsoft.AspNetCore.Components.Forms;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Hands out no antiforgery tokens, and with them no antiforgery cookie: no form of the wizard is posted over HTTP, all of them go
/// through the circuit. A cookie that is not there needs no partition and cannot be blocked in a frame.
/// </summary>
public sealed class NoFormTokens : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
