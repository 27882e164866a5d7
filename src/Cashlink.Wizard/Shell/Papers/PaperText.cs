using System.Text;

namespace Cashlink.Wizard.Shell.Papers;

/// <summary>A paper as plain text, for programs that show no HTML and for people who want none.</summary>
public static class PaperText
{
    public static string Of(Paper paper)
    {
        var text = new StringBuilder();
        text.Append(paper.Title).Append("\n\n");
        foreach (var part in paper.Parts)
            text.Append(Of(part)).Append("\n\n");
        return text.ToString().TrimEnd() + "\n";
    }

    private static string Of(PaperPart part) => part switch
    {
        PaperPart.Heading(var words) => OneLine(words),
        PaperPart.Words(var words) => OneLine(words),
        PaperPart.Points points => string.Join('\n', points.Lines.Select(line => $"- {OneLine(line)}")),
        PaperPart.Facts facts => string.Join('\n', facts.Lines.Select(fact => $"{fact.Label}: {OneLine(fact.Value)}")),
        PaperPart.Action action => $"{action.Label}:\n{action.Address.AbsoluteUri}",
        PaperPart.Note(var words, null) => OneLine(words),
        PaperPart.Note(var words, { } address) => $"{words}:\n{address.AbsoluteUri}",
        _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
    };

    /// <summary>What comes from outside makes no line of its own, which could pass for one of ours.</summary>
    private static string OneLine(string words) => string.Join(' ', words.Split(['\r', '\n', '\u2028', '\u2029', '\v', '\f', '\u0085'], StringSplitOptions.RemoveEmptyEntries));
}
