using System.Text.Json;
using Cashlink.Wizard.Partners;

namespace Cashlink.Wizard.Access;

/// <summary>The body of <c>POST /api/sessions/{id}/links</c>, checked. The link is the investor's own.</summary>
public sealed record LinkRequest(string? Locale, string? ReturnUrl)
{
    /// <summary>Reads the body, and says of each field what is wrong with it. Without a body everything stays as it is.</summary>
    /// <returns>The request when nothing is wrong, and the faults by field.</returns>
    public static (LinkRequest? Request, Dictionary<string, string[]> Faults) Read(JsonElement body, Partner partner)
    {
        var faults = new Dictionary<string, string[]>();
        if (body.ValueKind == JsonValueKind.Undefined)
            return (new LinkRequest(null, null), faults);
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults["body"] = ["The body must be a JSON object."];
            return (null, faults);
        }
        var locale = LaunchRequest.ReadLocale(body, partner, faults);
        var returnUrl = LaunchRequest.ReadReturnUrl(body, partner, faults);
        return faults.Count == 0 ? (new LinkRequest(locale, returnUrl), faults) : (null, faults);
    }
}
