using System.Text.Json;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Access;

/// <summary>The body of <c>POST /api/sessions</c>, checked. Without a campaign it is a launch into the investor's home page.</summary>
public sealed record LaunchRequest(
    Guid InvestorId, Guid? CampaignId, SessionRole Role, string? AdvisorId, string? AdvisorName, string? Locale, long? Units, string? ReturnUrl,
    MeetingKind? Meeting = null, bool IsNew = false)
{
    private const int LongestName = 200;

    /// <summary>Reads the body, and says of each field what is wrong with it.</summary>
    /// <returns>The request when nothing is wrong, and the faults by field.</returns>
    public static (LaunchRequest? Request, Dictionary<string, string[]> Faults) Read(JsonElement body, Partner partner)
    {
        var faults = new Dictionary<string, string[]>();
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults["body"] = ["The body must be a JSON object."];
            return (null, faults);
        }
        var investorId = RequiredId(body, "investor_id", faults);
        var role = ReadRole(body, faults);
        var campaignId = ReadCampaign(body, role, faults);
        var (advisorId, advisorName) = role == SessionRole.Advisor ? ReadAdvisor(body, faults) : (null, null);
        var meeting = ReadMeeting(body, role, faults);
        var locale = ReadLocale(body, partner, faults);
        var units = ReadUnits(body, faults);
        var returnUrl = ReadReturnUrl(body, partner, faults);
        var isNew = ReadNew(body, faults);
        if (campaignId is null)
            RefuseWithoutCampaign(units, isNew, faults);
        return faults.Count == 0
            ? (new LaunchRequest(investorId, campaignId, role, advisorId, advisorName, locale, units, returnUrl, meeting, isNew), faults)
            : (null, faults);
    }

    private static Guid RequiredId(JsonElement body, string name, Dictionary<string, string[]> faults)
    {
        if (Text(body, name) is { } text && Guid.TryParseExact(text, "D", out var id))
            return id;
        faults[name] = ["A UUID is required."];
        return default;
    }

    /// <summary>An investor may come without a campaign, to see all subscriptions; nobody else has such a page.</summary>
    private static Guid? ReadCampaign(JsonElement body, SessionRole role, Dictionary<string, string[]> faults)
    {
        if (Has(body, "campaign_id"))
            return RequiredId(body, "campaign_id", faults);
        if (role != SessionRole.Investor)
            faults["campaign_id"] = ["A UUID is required for the role advisor. Without a campaign a launch leads to the investor's home page, which is the investor's alone."];
        else if (faults.ContainsKey("role"))
            faults["campaign_id"] = ["A UUID is required, except for the role investor."];
        return null;
    }

    /// <summary>What only a campaign gives a meaning to is not passed over: whoever sends it has forgotten the campaign.</summary>
    private static void RefuseWithoutCampaign(long? units, bool isNew, Dictionary<string, string[]> faults)
    {
        if (units is not null)
            faults["units"] = ["Only with a campaign_id."];
        if (isNew)
            faults["new"] = ["Only with a campaign_id."];
    }

    internal static SessionRole ReadRole(JsonElement body, Dictionary<string, string[]> faults)
    {
        switch (Text(body, "role"))
        {
            case "investor":
                return SessionRole.Investor;
            case "advisor":
                return SessionRole.Advisor;
            default:
                faults["role"] = ["Must be investor or advisor."];
                return default;
        }
    }

    /// <summary>Absent means: as it is, which for a new session is no advice.</summary>
    private static MeetingKind? ReadMeeting(JsonElement body, SessionRole role, Dictionary<string, string[]> faults)
    {
        if (!Has(body, "meeting"))
            return null;
        if (role != SessionRole.Advisor)
            faults["meeting"] = ["Only for the role advisor."];
        else if (MeetingKindNames.Parse(Text(body, "meeting")) is { } kind)
            return kind;
        else
            faults["meeting"] = ["Must be advice or no-advice."];
        return null;
    }

    internal static (string? Id, string? Name) ReadAdvisor(JsonElement body, Dictionary<string, string[]> faults)
    {
        if (!body.TryGetProperty("advisor", out var advisor) || advisor.ValueKind != JsonValueKind.Object)
        {
            faults["advisor"] = ["An object with id and name is required for an advisor."];
            return (null, null);
        }
        return (RequiredName(advisor, "id", faults), RequiredName(advisor, "name", faults));
    }

    private static string? RequiredName(JsonElement advisor, string name, Dictionary<string, string[]> faults)
    {
        var text = Text(advisor, name)?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestName || !VisibleText.CanBeSeen(text))
            faults["advisor." + name] = [$"A text of 1 to {LongestName} characters is required."];
        else if (VisibleText.FirstDeceiving(text) is { } sign)
            faults["advisor." + name] = [$"Must not hold U+{sign.Value:X4}: control characters, direction overrides and invisible spaces are refused."];
        else
            return text;
        return null;
    }

    internal static string? ReadLocale(JsonElement body, Partner partner, Dictionary<string, string[]> faults)
    {
        if (!Has(body, "locale"))
            return null;
        if (Language.Find(Text(body, "locale")) is { } language && partner.OfferedLanguages.Contains(language))
            return language.Code;
        faults["locale"] = [$"Must be one of {string.Join(", ", partner.OfferedLanguages)}."];
        return null;
    }

    private static long? ReadUnits(JsonElement body, Dictionary<string, string[]> faults)
    {
        if (!Has(body, "units"))
            return null;
        if (body.GetProperty("units") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var units) && units > 0)
            return units;
        faults["units"] = ["Must be a whole number above 0."];
        return null;
    }

    internal static string? ReadReturnUrl(JsonElement body, Partner partner, Dictionary<string, string[]> faults)
    {
        if (!Has(body, "return_url"))
            return null;
        if (Text(body, "return_url") is { } address && partner.AllowsReturnTo(address))
            return address;
        faults["return_url"] = ["Must be one of the partner's return addresses, or below one."];
        return null;
    }

    private static bool ReadNew(JsonElement body, Dictionary<string, string[]> faults)
    {
        if (!Has(body, "new"))
            return false;
        var value = body.GetProperty("new");
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            faults["new"] = ["Must be true or false."];
        return value.ValueKind == JsonValueKind.True;
    }

    private static bool Has(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // No text after all: half a surrogate pair, or bytes that are not UTF-8.
        }
    }
}
