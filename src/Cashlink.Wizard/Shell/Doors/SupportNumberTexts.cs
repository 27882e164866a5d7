using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Shell.Doors;

/// <summary>The words around the number by which support finds a failure.</summary>
public sealed record SupportNumberTexts
{
    /// <summary>What the number is for.</summary>
    public required string Ask { get; init; }

    public static Localized<SupportNumberTexts> All { get; } = new(
        German: new() { Ask = "Wenn Sie sich an Ihr Portal wenden, nennen Sie bitte diese Nummer:" },
        English: new() { Ask = "When you contact your portal, please give this number:" });
}
