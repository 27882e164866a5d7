using System.Text.Json.Nodes;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class GuideCallsTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task Guide_CallsAsWritten_EndWithAnInvestmentAndItsStatus()
    {
        await host.ResetAsync();
        host.Token = await host.TokenAsync();

        var invitation = (await host.PostAsync("/v2/invitations/",
            """{"investor_id": "a0000000-0000-4000-8000-000000000001", "campaign_id": "c0000000-0000-4000-8000-000000000001", "units": 1100}""", "key-1")).Expect(201);
        var path = $"/v2/invitations/{invitation.Id}/";
        (await host.PatchAsync(path, """{"self_disclosure_submitted_at": "2021-11-15T08:33:45.617Z", "self_disclosure_monthly_income": true, "self_disclosure_net_worth_100k": true}""", "key-2")).Expect(200);
        (await host.PatchAsync(path, """{"survey_submitted_at": "2022-03-22T07:14:13.630308+00:00", "survey": []}""", "key-3")).Expect(200);
        (await host.PatchAsync(path, """{"survey_waiver": "NO_ANSWERS"}""", "key-4")).Expect(200);
        var investment = (await host.PostAsync("/v2/investments/", $$"""{"invitation_id": "{{invitation.Id}}", "signed_at": "2022-03-22T08:33:45.617Z"}""", "key-5")).Expect(201);
        var wallets = (await host.GetAsync("/v2/investors/a0000000-0000-4000-8000-000000000001/wallets/")).Expect(200).Json.AsArray();
        (await host.PatchAsync($"/v2/investments/{investment.Id}/", new { wallet = wallets[0]!["id"]!.ToString() })).Expect(200);
        var end = (await host.GetAsync($"/v2/investments/{investment.Id}/")).Expect(200);

        Assert.Equal("REVIEW_PENDING", end["status"]);
        Assert.Equal(wallets[0]!["id"]!.ToString(), end["wallet"]);
        Assert.Equal("2022-03-22T08:33:45.617000Z", end["signed_at"]);
        await AssertLogAsync(invitation.Id, investment.Id);
    }

    private async Task AssertLogAsync(Guid invitation, Guid investment)
    {
        var log = await host.RequestsAsync();
        var expected = new[]
        {
            ("POST", "/api/external/oauth/token", 200, null),
            ("POST", "/api/external/v2/invitations/", 201, "key-1"),
            ("PATCH", $"/api/external/v2/invitations/{invitation}/", 200, "key-2"),
            ("PATCH", $"/api/external/v2/invitations/{invitation}/", 200, "key-3"),
            ("PATCH", $"/api/external/v2/invitations/{invitation}/", 200, "key-4"),
            ("POST", "/api/external/v2/investments/", 201, "key-5"),
            ("GET", "/api/external/v2/investors/a0000000-0000-4000-8000-000000000001/wallets/", 200, null),
            ("PATCH", $"/api/external/v2/investments/{investment}/", 200, null),
            ("GET", $"/api/external/v2/investments/{investment}/", 200, null)
        };
        Assert.Equal(expected, log.Select(call => (call!["method"]!.ToString(), call["path"]!.ToString(), call["status"]!.GetValue<int>(), call["idempotency_key"]?.ToString())));
        Assert.DoesNotContain("sandbox-secret", log[0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1100, log[1]!["body"]!["units"]!.GetValue<int>());
        Assert.IsType<JsonArray>(log[3]!["body"]!["survey"]);
    }
}
