using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class IdempotencyTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task FiftyPosts_OneKeyAtOnce_MakeOneInvestmentAndFiftyEqualAnswers()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync());
        await host.AnswerAsync(invitation);
        var before = await CountAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.SignAsync(invitation, "one-key")));

        Assert.All(replies, reply => reply.Expect(201));
        Assert.Single(replies.Select(reply => reply.Text).Distinct());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task FiftyPosts_FiftyKeysForOneInvitation_MakeOneInvestment()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync());
        await host.AnswerAsync(invitation);

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => host.SignAsync(invitation, $"key-{number}")));

        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.ExpectRefusal("invitation_id"));
    }

    [Fact]
    public async Task Key_WithAnotherBodyOrPath_Is422()
    {
        var investor = await host.CreateInvestorAsync();
        var body = new { investor_id = investor, campaign_id = SandboxHost.Campaign(1), units = 100 };
        var first = (await host.PostAsync("/v2/invitations/", body, "reused")).Expect(201);

        (await host.PostAsync("/v2/invitations/", body with { units = 101 }, "reused")).Expect(422);
        (await host.PatchAsync($"/v2/invitations/{first.Id}/", new { units = 100 }, "reused")).Expect(422);
        Assert.Equal(first.Text, (await host.PostAsync("/v2/invitations/", body, "reused")).Expect(201).Text);
    }

    [Fact]
    public async Task Key_SameBodyWrittenDifferently_GivesTheFirstAnswer()
    {
        var investor = await host.CreateInvestorAsync();
        var first = (await host.PostAsync("/v2/invitations/", $$"""{"investor_id":"{{investor}}","campaign_id":"{{SandboxHost.Campaign(1)}}","units":50}""", "spelling")).Expect(201);

        var second = await host.PostAsync("/v2/invitations/", $$"""{ "units": 50, "campaign_id": "{{SandboxHost.Campaign(1)}}", "investor_id": "{{investor}}" }""", "spelling");

        Assert.Equal(first.Text, second.Expect(201).Text);
    }

    [Fact]
    public async Task Key_OfAnotherClient_IsAnotherKey()
    {
        var body = SandboxHost.Json(new { investor_id = await host.CreateInvestorAsync(), campaign_id = SandboxHost.Campaign(1), units = 100 });
        var text = await body.ReadAsStringAsync();
        var first = (await host.PostAsync("/v2/invitations/", text, "shared")).Expect(201);

        var second = await host.CallAsync(HttpMethod.Post, "/v2/invitations/", SandboxHost.Json(text), "shared", await host.TokenAsync(client: "sandbox-2", secret: "sandbox-2-secret"));

        Assert.NotEqual(first.Id, second.Expect(201).Id);
    }

    [Fact]
    public async Task Key_OfARefusedCall_GivesTheRefusalAgain()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync());
        var refused = (await host.SignAsync(invitation, "too-early")).Expect(400);
        await host.AnswerAsync(invitation);

        Assert.Equal(refused.Text, (await host.SignAsync(invitation, "too-early")).Expect(400).Text);
        (await host.SignAsync(invitation, "in-time")).Expect(201);
    }

    [Fact]
    public async Task Key_OfACallThatFailedInTheServer_IsNotKept()
    {
        (await host.ControlAsync(HttpMethod.Post, "/faults", new { match = new { method = "POST", path = "/v2/invitations/" }, status = 503, count = 1 })).Expect(201);
        var body = new { investor_id = await host.CreateInvestorAsync(), campaign_id = SandboxHost.Campaign(1), units = 100 };

        (await host.PostAsync("/v2/invitations/", body, "retry")).Expect(503);
        (await host.PostAsync("/v2/invitations/", body, "retry")).Expect(201);
    }

    [Fact]
    public async Task Upload_SameFileWithAnotherBoundary_GivesTheFirstAnswer()
    {
        var first = (await UploadAsync("content", "upload")).Expect(201);

        Assert.Equal(first.Text, (await UploadAsync("content", "upload")).Expect(201).Text);
        (await UploadAsync("other content", "upload")).Expect(422);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    public async Task Key_ThatIsNotOne_Is400(string key) => (await host.PostAsync("/v2/invitations/", new { }, key)).Expect(400);

    [Fact]
    public async Task Key_LongerThanAllowed_Is400() => (await host.PostAsync("/v2/invitations/", new { }, new string('k', 129))).Expect(400);

    private async Task<int> CountAsync() => (await host.GetAsync("/v2/investments/?limit=1")).Expect(200).Json["count"]!.GetValue<int>();

    private async Task<Reply> UploadAsync(string content, string key)
    {
        using var form = new MultipartFormDataContent(Guid.NewGuid().ToString("N")) { { new StringContent(content), "file", "a.txt" } };
        return await host.CallAsync(HttpMethod.Post, "/v2/documents/", form, key);
    }
}
