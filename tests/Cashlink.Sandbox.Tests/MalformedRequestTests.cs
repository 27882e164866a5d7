using System.Text.Json.Nodes;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class MalformedRequestTests(SandboxHost host, ITestOutputHelper output) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task MalformedRequests_Hundreds_AreRefusedByFieldAndChangeNothing()
    {
        var invitation = await host.InviteAsync(SandboxHost.Investor(1));
        await host.AnswerAsync(invitation);
        var investment = await host.InvestAsync(SandboxHost.Investor(1));
        var requests = Malformed.All(await host.CreateInvestorAsync(), SandboxHost.Investor(4), invitation, investment).ToList();
        var before = await StateAsync();
        var wrong = new List<string>();

        foreach (var request in requests)
        {
            var reply = await host.CallAsync(request.Method, request.Path, request.Content());
            if (reply.Status is < 400 or > 499) wrong.Add($"{reply.Status} {request.Method} {request.Path}: {request.What}: {reply.Text}");
            // Kestrel itself refuses such a path, before anything of the sandbox sees it.
            else if (request.Path.Contains("%00", StringComparison.Ordinal) && reply.Text.Length == 0) continue;
            else if (JsonNode.Parse(reply.Text.Length == 0 ? "null" : reply.Text) is not JsonObject problems) wrong.Add($"not an object {request.Method} {request.Path}: {request.What}: {reply.Text}");
            else if (request.Field is not null && !problems.ContainsKey(request.Field)) wrong.Add($"{request.Field} not named {request.Method} {request.Path}: {request.What}: {reply.Text}");
        }

        output.WriteLine($"{requests.Count} malformed requests");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(requests.Count >= 200, $"Only {requests.Count} requests.");
        Assert.Equal(before, await StateAsync());
    }

    private async Task<string> StateAsync()
    {
        var lists = new[] { "/v2/investors/", "/v2/invitations/", "/v2/investments/", "/v2/campaigns/", "/v2/products/", $"/v2/investors/{SandboxHost.Investor(1)}/wallets/" };
        var texts = new List<string>();
        foreach (var list in lists)
        {
            var state = (await host.GetAsync(list)).Expect(200).Json;
            // The costs documents come when they are ready, not because of a call.
            if (state is JsonObject page)
                foreach (var one in page["results"]!.AsArray())
                    one!.AsObject().Remove("costs_document");
            texts.Add(state.ToJsonString());
        }
        return string.Join('\n', texts);
    }
}
