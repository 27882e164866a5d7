using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Writes the rules of a style sheet whose classes are all on a list. Of rules that may hold others it knows @media; it leaves out the rest.</summary>
public sealed class CutStyle : Task
{
    private static readonly Regex Class = new Regex(@"\.(-?[_a-zA-Z][\w-]*)");

    [Required]
    public string Sheet { get; set; }

    [Required]
    public string[] Classes { get; set; }

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        File.WriteAllText(Output, Cut(File.ReadAllText(Sheet), new HashSet<string>(Classes)));
        return true;
    }

    private static string Cut(string style, HashSet<string> wanted)
    {
        var cut = new StringBuilder();
        for (var at = 0; at < style.Length;)
        {
            var open = style.IndexOfAny(new[] { '{', ';' }, at);
            if (open < 0)
                break;
            var head = style.Substring(at, open - at).Trim();
            if (style[open] == ';')
            {
                at = open + 1;
                continue;
            }
            var end = EndOfBlock(style, open);
            var block = style.Substring(open + 1, end - open - 1);
            at = end + 1;
            if (head.StartsWith("@media"))
            {
                if (Cut(block, wanted) is { Length: > 0 } inner)
                    cut.Append(head).Append('{').Append(inner).Append("}\n");
            }
            else if (!head.StartsWith("@"))
            {
                var selectors = head.Split(',').Where(selector => IsWanted(selector, wanted)).ToList();
                if (selectors.Count > 0)
                    cut.Append(string.Join(",", selectors)).Append('{').Append(block).Append("}\n");
            }
        }
        return cut.ToString();
    }

    private static bool IsWanted(string selector, HashSet<string> wanted)
    {
        var classes = Class.Matches(selector).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
        return classes.Count > 0 && classes.All(wanted.Contains);
    }

    private static int EndOfBlock(string style, int open)
    {
        var depth = 0;
        for (var at = open; ; at++)
        {
            if (style[at] == '{')
                depth++;
            else if (style[at] == '}' && --depth == 0)
                return at;
        }
    }
}
