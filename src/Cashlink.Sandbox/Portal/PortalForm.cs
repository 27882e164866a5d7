using System.Text;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Scenario;
using Microsoft.AspNetCore.WebUtilities;

namespace Cashlink.Sandbox.Portal;

/// <summary>What is chosen on the portal's page.</summary>
public sealed record PortalForm(Guid Investor, Guid Campaign, PortalLanguage Locale, bool IsAdvisor, string AdvisorId, string AdvisorName, string Units, bool IsAdvice = false, bool IsTraining = false)
{
    public const string DefaultAdvisorId = "advisor-17";
    public const string DefaultAdvisorName = "Petra Vogt";

    public static PortalForm Blank(PortalLanguage language) =>
        new(ScenarioIds.Investor(1), ScenarioIds.Campaign(1), language, false, DefaultAdvisorId, DefaultAdvisorName, "");

    /// <summary>Null when there is no number, or one that makes no sense.</summary>
    public long? UnitsNumber => long.TryParse(Units, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units > 0 ? units : null;

    public bool UnitsAreWrong => Units.Length > 0 && UnitsNumber is null;

    public static PortalForm Read(HttpContext context)
    {
        var body = CapturedRequest.Of(context).Body;
        var form = body.Length <= 10_000 ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)) : [];
        return new PortalForm(
            Guid.TryParse(Text("investor_id"), out var investor) ? investor : Guid.Empty,
            Guid.TryParse(Text("campaign_id"), out var campaign) ? campaign : Guid.Empty,
            PortalLanguage.Find(Text("locale")) ?? PortalLanguage.All[0],
            Text("role") == "advisor",
            Text("advisor_id") is { Length: > 0 and <= 100 } id ? id : DefaultAdvisorId,
            Text("advisor_name") is { Length: > 0 and <= 100 } name ? name : DefaultAdvisorName,
            Text("units"),
            Text("advice") == "yes",
            Text("training") == "yes");

        string Text(string name) => form.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
    }
}
