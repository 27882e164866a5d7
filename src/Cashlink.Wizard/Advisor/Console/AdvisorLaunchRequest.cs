using System.Text.Json;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The body of <c>POST /api/advisor-sessions</c>, checked.</summary>
public sealed record AdvisorLaunchRequest(string AdvisorId, string AdvisorName, string? Locale)
{
    /// <summary>Reads the body, and says of each field what is wrong with it.</summary>
    /// <returns>The request when nothing is wrong, and the faults by field.</returns>
    public static (AdvisorLaunchRequest? Request, Dictionary<string, string[]> Faults) Read(JsonElement body, Partner partner)
    {
        var faults = new Dictionary<string, string[]>();
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults["body"] = ["The body must be a JSON object."];
            return (null, faults);
        }
        var (id, name) = LaunchRequest.ReadAdvisor(body, faults);
        var locale = LaunchRequest.ReadLocale(body, partner, faults);
        return faults.Count == 0 ? (new AdvisorLaunchRequest(id!, name!, locale), faults) : (null, faults);
    }
}
