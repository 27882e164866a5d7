namespace Cashlink.Wizard.Sessions.Meetings;

/// <summary>
/// Something of the investor's that an advisor sees only when the investor shows it: docs/decisions/021 says what is private
/// and why. Units and price are not among these; they are what is talked about.
/// </summary>
/// <param name="Key">The value's name on two screens and in the evidence. It says which value it is, never what it says.</param>
public sealed record PrivateValue(string Key)
{
    /// <summary>What the investor holds of the offer already.</summary>
    public static readonly PrivateValue Holdings = new("holdings");
}
