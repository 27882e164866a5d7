namespace Cashlink.Wizard.State;

/// <summary>What the investor types in a field that an advisor may see, as the advisor's page hears of it.</summary>
/// <param name="Field">The field's id; for a choice the id of the option.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Language">The language of the investor's page, which decides how a number is read.</param>
public sealed record FollowedField(string Field, string Text, string Language);
