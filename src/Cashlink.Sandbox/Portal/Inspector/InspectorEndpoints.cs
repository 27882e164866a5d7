using System.Text;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Portal.Embedded;
using Cashlink.Sandbox.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Cashlink.Sandbox.Portal.Inspector;

/// <summary>For whoever integrates: what is still missing before the wizard shows in a page, and a try in this very browser.</summary>
public static class InspectorEndpoints
{
    private const string Path = "/portal/inspector";

    public static void MapInspector(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (HttpContext context, SandboxSettings settings) =>
        {
            var language = PortalLanguage.Of(context.Request);
            return new PageResult(InspectorPage.Render(language, new InspectorForm(settings.WizardUrl, OriginOf(context)), null, InspectionFailure.None));
        });
        app.MapPost(Path, InspectAsync);
    }

    /// <summary>The key comes in the body, is used once and is in no answer.</summary>
    private static async Task<IResult> InspectAsync(HttpContext context, SandboxOptions options, SandboxSettings settings, InspectorClient client)
    {
        var body = CapturedRequest.Of(context).Body;
        var fields = body.Length <= 10_000 ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)) : [];
        var form = new InspectorForm(Text("wizard", settings.WizardUrl), Text("origin", OriginOf(context)));
        var language = PortalLanguage.Of(context.Request);
        if (!Uri.TryCreate(form.Wizard, UriKind.Absolute, out var wizard) || wizard.Scheme is not ("http" or "https"))
            return new PageResult(InspectorPage.Render(language, form, null, InspectionFailure.Unreachable), StatusCodes.Status400BadRequest);

        var (inspection, failure) = await client.AskAsync(wizard, Text("key", options.PartnerKey), form.Origin, context.RequestAborted);
        return inspection is null
            ? new PageResult(InspectorPage.Render(language, form, null, failure), StatusCodes.Status502BadGateway)
            : new PageResult(InspectorPage.Render(language, form, inspection, failure), policy: EmbeddedEndpoints.PolicyFor(new Uri(inspection.Wizard).GetLeftPart(UriPartial.Authority)));

        string Text(string name, string otherwise) => fields.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 and <= 500 } text ? text : otherwise;
    }

    private static string OriginOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
