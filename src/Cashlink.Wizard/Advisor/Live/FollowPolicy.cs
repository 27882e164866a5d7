using System.Text.RegularExpressions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Steps;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>A field of the client's page as her browser describes it. Nothing of it is believed before <see cref="FollowPolicy"/> has read it.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Name">The element's name, which options of one question share.</param>
/// <param name="Value">What stands in it; only where the page was told that it may be seen.</param>
/// <param name="IsChoice">True for a radio button or a checkbox.</param>
/// <param name="IsChecked">For a choice: whether it is chosen.</param>
/// <param name="IsFilled">Whether something stands there.</param>
public sealed record FieldInput(string? Id, string? Name, string? Value, bool IsChoice, bool IsChecked, bool IsFilled);

/// <summary>
/// What of the client's page an advisor may follow. What is named here may be seen; everything else is private, also a field that
/// somebody adds later and forgets here.
/// </summary>
public static partial class FollowPolicy
{
    private const int LongestText = 200;
    private const int LongestName = 100;

    /// <summary>
    /// What the advisor's page is told of a field: its value where it may be seen, otherwise only that something was entered.
    /// Never which option: its id would be the answer.
    /// </summary>
    /// <param name="step">What may be followed of the step that the client's page shows.</param>
    /// <param name="field">The field.</param>
    /// <param name="language">The code of the page's language.</param>
    /// <param name="isShown">Whether the client has shown a private value.</param>
    /// <returns>Null when there is nothing that could be told.</returns>
    public static LiveMessage? Read(FollowRules step, FieldInput field, string language, Func<PrivateValue, bool> isShown)
    {
        if (!IsName(field.Id))
            return null;
        if (step.IsOpen(field.Id!) || (IsName(field.Name) && step.ValueOf(field.Name) is { } value && isShown(value)))
            return new FieldTyped(field.Id!, Short(field.Value), field.IsChoice ? field.IsChecked : null, language);
        return step.AnchorOf(field.Id, IsName(field.Name) ? field.Name : null, field.IsChoice) is { } anchor
            // Whether a box is ticked is its answer; that it was touched is none.
            ? new FieldFilled(anchor, field.IsChoice || field.IsFilled)
            : null;
    }

    /// <summary>Where the client's cursor is, as the advisor may see it.</summary>
    public static FieldEntered Enter(FollowRules step, FieldInput? field) =>
        new(field is null || !IsName(field.Id) ? null : step.AnchorOf(field.Id, IsName(field.Name) ? field.Name : null, field.IsChoice));

    /// <summary>
    /// The page within a step that the advisor's page may go to. Which warning the survey shows is its outcome, and so private.
    /// </summary>
    public static string? ViewOf(FollowRules step, string? view, Func<PrivateValue, bool> isShown) =>
        !IsName(view) || !step.ShowsViews(isShown) ? null : view;

    /// <summary>The fields, by id or name, whose values the client's page may send at all.</summary>
    /// <param name="step">What may be followed of the step that the page shows.</param>
    /// <param name="shown">The keys of the values that the client has shown.</param>
    public static IReadOnlyList<string> OpenFields(FollowRules step, IReadOnlyList<string> shown) => step.OpenFields(shown);

    /// <summary>True for what can be the name of a place on a page; see live.js.</summary>
    public static bool IsPlace(string? place) => place is { Length: > 0 and <= LongestName * 2 } && PlacePattern().IsMatch(place);

    private static string Short(string? text) => text is null ? "" : text.Length <= LongestText ? text : text[..LongestText];

    private static bool IsName(string? text) => text is { Length: > 0 and <= LongestName } && NamePattern().IsMatch(text);

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^(?:[A-Za-z0-9_-]+|(?:row|heading|link):[0-9]{1,3})$")]
    private static partial Regex PlacePattern();
}
