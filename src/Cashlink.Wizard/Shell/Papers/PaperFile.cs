using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Shell.Papers;

/// <summary>A paper as a file that the browser saves.</summary>
public static class PaperFile
{
    /// <param name="paper">What is saved.</param>
    /// <param name="name">The file's name, without its ending; letters, digits and hyphens.</param>
    public static FileContentHttpResult Of(Paper paper, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(PaperMarkup.Of(paper)), "text/html; charset=utf-8", $"{name}.html");
}
