using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Shell.Papers;

/// <summary>
/// Something to read away from the wizard: a mail, or a file to keep. It is written once and comes out as HTML and as plain text
/// (<see cref="PaperMarkup"/>, <see cref="PaperText"/>), which so always say the same.
/// </summary>
/// <param name="Title">What it is.</param>
/// <param name="Language">Its language.</param>
/// <param name="Parts">What it says, from top to bottom.</param>
public sealed record Paper(string Title, Language Language, params IReadOnlyList<PaperPart> Parts);

/// <summary>A part of a paper.</summary>
public abstract record PaperPart
{
    /// <summary>A heading within the paper.</summary>
    public sealed record Heading(string Text) : PaperPart;

    /// <summary>A paragraph.</summary>
    public sealed record Words(string Text) : PaperPart;

    /// <summary>A list of points.</summary>
    public sealed record Points(params IReadOnlyList<string> Lines) : PaperPart;

    /// <summary>Facts, each with its name.</summary>
    public sealed record Facts(params IReadOnlyList<Fact> Lines) : PaperPart;

    /// <summary>The one thing to do.</summary>
    public sealed record Action(string Label, Uri Address) : PaperPart;

    /// <summary>What is said below, in small.</summary>
    public sealed record Note(string Text, Uri? Address = null) : PaperPart;
}

/// <summary>A fact with its name.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it is in this case. It may come from outside.</param>
public sealed record Fact(string Label, string Value);
