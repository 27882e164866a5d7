namespace Cashlink.Wizard.Localization;

/// <summary>
/// The texts of one part of the product in every language. A text is a required member of <typeparamref name="TTexts"/>, so one
/// that is missing in a language does not compile.
/// </summary>
public sealed record Localized<TTexts>(TTexts German, TTexts English)
{
    /// <summary>The texts in this language.</summary>
    public TTexts In(Language language) => language.Of(this);
}
