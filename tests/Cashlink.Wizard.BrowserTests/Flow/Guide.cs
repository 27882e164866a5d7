using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>
/// The calls of Cashlink's guide 'Investment Platform API', in its order, with its bodies to the letter. The guide makes its last
/// PATCH without an idempotency key; the wizard gives each call one.
/// </summary>
internal static partial class Guide
{
    private const string Api = "/api/external";

    public const string Token =
        $$"""POST {{Api}}/oauth/token {"grant_type":"client_credentials","scope":"investors:write investors:read investments:write investments:read documents:write","client_id":"sandbox","client_secret":"(redacted)"}""";

    public static string CreateInvitation(Guid investor, Guid campaign) =>
        $$"""POST {{Api}}/v2/invitations/ {"investor_id":"{{investor}}","campaign_id":"{{campaign}}","units":1100}""";

    public static string SelfDisclosure(Guid invitation) =>
        $$"""PATCH {{Api}}/v2/invitations/{{invitation}}/ {"self_disclosure_submitted_at":"<time>","self_disclosure_monthly_income":true,"self_disclosure_net_worth_100k":true}""";

    public static string SurveyDeclined(Guid invitation) =>
        $$"""PATCH {{Api}}/v2/invitations/{{invitation}}/ {"survey_submitted_at":"<time>","survey":[]}""";

    public static string SurveyAnswered(Guid invitation, IEnumerable<string> answers) =>
        $$"""PATCH {{Api}}/v2/invitations/{{invitation}}/ {"survey_submitted_at":"<time>","survey":[{{string.Join(',', answers.Select(Answer))}}]}""";

    public static string SurveyWaiver(Guid invitation, string waiver = "NO_ANSWERS") =>
        $$"""PATCH {{Api}}/v2/invitations/{{invitation}}/ {"survey_waiver":"{{waiver}}"}""";

    public static string CreateInvestment(Guid invitation) =>
        $$"""POST {{Api}}/v2/investments/ {"invitation_id":"{{invitation}}","signed_at":"<time>"}""";

    public static string ListWallets(Guid investor) => $"GET {Api}/v2/investors/{investor}/wallets/";

    public static string SetWallet(Guid investment, Guid wallet) => $$"""PATCH {{Api}}/v2/investments/{{investment}}/ {"wallet":"{{wallet}}"}""";

    public static string GetInvestment(Guid investment) => $"GET {Api}/v2/investments/{investment}/";

    /// <summary>A call as it is written here: times, which differ from run to run, as <c>&lt;time&gt;</c>, but only in the guide's form.</summary>
    public static string Written(LoggedCall call) =>
        $"{call.Method} {call.Path} {Time().Replace(call.BodyText, "\"<time>\"")}".TrimEnd();

    /// <summary>True for what the guide does not do: the wizard also reads the offer, the investor, earlier investments and documents.</summary>
    public static bool IsReadingBeside(LoggedCall call) =>
        call.Method == "GET" && (call.Path.Contains("/v2/campaigns/", StringComparison.Ordinal)
            || call.Path.Contains("/v2/invitations/", StringComparison.Ordinal) || call.Path.Contains("/v2/documents/", StringComparison.Ordinal)
            || call.Path.Split('?')[0].EndsWith("/v2/investments/", StringComparison.Ordinal) || Investor().IsMatch(call.Path)
            || call.Path.EndsWith("/signed-documents/", StringComparison.Ordinal) || call.Path.EndsWith("/registry-statements/", StringComparison.Ordinal));

    /// <summary>The answer's id is the question's and the answer's own, joined.</summary>
    private static string Answer(string id)
    {
        var end = id.LastIndexOf('-');
        return $$"""{"question":"{{id[..end]}}","answer":"{{id[(end + 1)..]}}"}""";
    }

    [GeneratedRegex("\"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|\\+00:00)\"")]
    private static partial Regex Time();

    [GeneratedRegex("/v2/investors/[0-9a-f-]{36}/$")]
    private static partial Regex Investor();
}
