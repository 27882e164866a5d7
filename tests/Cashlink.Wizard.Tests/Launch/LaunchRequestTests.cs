using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch;

public sealed class LaunchRequestTests
{
    private static readonly Partner Portal = new() { ReturnUrls = { "https://portal.example/back" } };

    [Fact]
    public void Read_InvestorWithEverything_IsTaken()
    {
        var (request, faults) = Read("locale", "\"en\"", "units", "1100", "return_url", "\"https://portal.example/back\"");

        Assert.Empty(faults);
        Assert.Equal(
            new LaunchRequest(
                Scenario.Investor(1), Scenario.Campaign(1), SessionRole.Investor, null, null, "en", 1_100, "https://portal.example/back"),
            request);
    }

    [Fact]
    public void Read_OnlyWhatIsRequired_LeavesTheRestOpen()
    {
        var (request, faults) = Read();

        Assert.Empty(faults);
        Assert.Equal((null, null, null), (request?.Locale, request?.Units, request?.ReturnUrl));
    }

    [Fact]
    public void Read_OptionalFieldsNull_AreAsIfNotThere() =>
        Assert.Empty(Read("locale", "null", "units", "null", "return_url", "null").Faults);

    [Fact]
    public void Read_Advisor_IsNamed()
    {
        var (request, faults) = Read("role", "\"advisor\"", "advisor", """{ "id": " 7 ", "name": "Anna Öztürk" }""");

        Assert.Empty(faults);
        Assert.Equal((SessionRole.Advisor, "7", "Anna Öztürk"), (request!.Role, request.AdvisorId, request.AdvisorName));
    }

    [Theory]
    [InlineData("investor_id", "null", "investor_id")]
    [InlineData("investor_id", "7", "investor_id")]
    [InlineData("investor_id", "\"a0000000000040008000000000000001\"", "investor_id")]
    [InlineData("campaign_id", "\"x\"", "campaign_id")]
    [InlineData("role", "\"Investor\"", "role")]
    [InlineData("role", "null", "role")]
    [InlineData("role", "\"advisor\"", "advisor")]
    [InlineData("locale", "\"fr\"", "locale")]
    [InlineData("locale", "7", "locale")]
    [InlineData("units", "0", "units")]
    [InlineData("units", "-1", "units")]
    [InlineData("units", "1.5", "units")]
    [InlineData("units", "\"1100\"", "units")]
    [InlineData("units", "1e30", "units")]
    [InlineData("return_url", "\"https://evil.example/\"", "return_url")]
    [InlineData("return_url", "7", "return_url")]
    public void Read_FieldThatCannotBeUsed_IsNamed(string field, string value, string named)
    {
        var (request, faults) = Read(field, value);

        Assert.Null(request);
        Assert.Equal([named], faults.Keys);
    }

    [Theory]
    [InlineData("""{ "id": "7" }""", "advisor.name")]
    [InlineData("""{ "id": "", "name": "Anna" }""", "advisor.id")]
    [InlineData("""{ "id": "7", "name": "An\nna" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "An\u202Ena" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "An\u2066na" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "An\u200Bna" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "An\uFEFFna" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "An\uDB40\uDC41na" }""", "advisor.name")]
    [InlineData("""{ "id": "7", "name": "\u200D\u200C" }""", "advisor.name")]
    [InlineData("""{ "id": "\u202E7", "name": "Anna" }""", "advisor.id")]
    [InlineData("\"Anna\"", "advisor")]
    public void Read_AdvisorThatCannotBeUsed_IsNamed(string advisor, string named) =>
        Assert.Equal([named], Read("role", "\"advisor\"", "advisor", advisor).Faults.Keys);

    [Fact]
    public void Read_AdvisorWithADirectionOverride_IsToldWhichSign() =>
        Assert.Contains("U+202E", Read("role", "\"advisor\"", "advisor", """{ "id": "7", "name": "An\u202Ena" }""").Faults["advisor.name"][0], StringComparison.Ordinal);

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("Anna Öztürk-O’Neill")]
    [InlineData("𠮷野家")]
    public void Read_AdvisorWithAJoinerInTheName_IsTaken(string name) =>
        Assert.Equal(name, Read("role", "\"advisor\"", "advisor", JsonSerializer.Serialize(new { id = "7", name })).Request?.AdvisorName);

    [Fact]
    public void Read_NameOfMoreThanTwoHundredSigns_IsNamed()
    {
        Assert.Empty(Read("role", "\"advisor\"", "advisor", $$"""{ "id": "7", "name": "{{new string('n', 200)}}" }""").Faults);
        Assert.Equal(["advisor.name"], Read("role", "\"advisor\"", "advisor", $$"""{ "id": "7", "name": "{{new string('n', 201)}}" }""").Faults.Keys);
    }

    [Fact]
    public void Read_EverythingWrong_NamesEverythingAtOnce()
    {
        var faults = LaunchRequest.Read(JsonElement.Parse("""{ "locale": "xx", "units": 0, "return_url": "x" }"""), Portal).Faults;

        Assert.Equal(["campaign_id", "investor_id", "locale", "return_url", "role", "units"], faults.Keys.Order());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void Read_NotAnObject_SaysSo(string body) => Assert.Equal(["body"], LaunchRequest.Read(JsonElement.Parse(body), Portal).Faults.Keys);

    private static (LaunchRequest? Request, Dictionary<string, string[]> Faults) Read(params string[] fields)
    {
        var body = new JsonObject
        {
            ["investor_id"] = Scenario.Investor(1).ToString(),
            ["campaign_id"] = Scenario.Campaign(1).ToString(),
            ["role"] = "investor",
        };
        foreach (var field in fields.Chunk(2))
            body[field[0]] = JsonNode.Parse(field[1]);
        return LaunchRequest.Read(JsonElement.Parse(body.ToJsonString()), Portal);
    }
}
