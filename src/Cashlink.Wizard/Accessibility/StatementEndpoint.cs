using Cashlink.Wizard.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Accessibility;

/// <summary>The statement on accessibility, which has to be public (§ 14 BFSG).</summary>
public static class StatementEndpoint
{
    public const string Path = "/accessibility";

    public static void MapAccessibilityStatement(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, IResult (HttpContext context, string? lang) => Show(context, lang));

    private static RazorComponentResult<StatementPage> Show(HttpContext context, string? lang) =>
        new(new { Language = Language.Find(lang) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage) });
}
