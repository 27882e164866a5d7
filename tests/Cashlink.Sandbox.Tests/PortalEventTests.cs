using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

/// <summary>The portal's server hears of sessions from the wizard's server, and from nobody else.</summary>
public sealed class PortalEventTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    private static readonly string Secret = new SandboxOptions().PartnerEventSecret;

    [Fact]
    public async Task Event_WithTheSignature_IsListedForItsSession()
    {
        var session = Guid.NewGuid();
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Event(session, "session.step"), Secret));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Event(session, "session.completed"), Secret));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Event(Guid.NewGuid(), "session.step"), Secret));

        Assert.Equal(["session.step", "session.completed"], await TypesAsync(session));
    }

    [Fact]
    public async Task Event_ThatComesTwice_IsListedOnce()
    {
        var session = Guid.NewGuid();
        var body = Event(session, "session.step");
        await PostAsync(body, Secret);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(body, Secret));

        Assert.Single(await TypesAsync(session));
    }

    [Fact]
    public async Task Event_WithoutTheRightSignature_IsRefused()
    {
        var session = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Event(session, "session.step"), "another-secret"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Event(session, "session.step"), Secret, TimeSpan.FromMinutes(-6)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Event(session, "session.step"), null));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("no json", Secret));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("[]", Secret));
        Assert.Empty(await TypesAsync(session));
    }

    private static string Event(Guid session, string type) => $$"""{"id":"{{Guid.NewGuid()}}","type":"{{type}}","session_id":"{{session}}"}""";

    private async Task<HttpStatusCode> PostAsync(string body, string? secret, TimeSpan age = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url + "/portal/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        var time = (DateTimeOffset.UtcNow + age).ToUnixTimeSeconds();
        if (secret is not null)
            request.Headers.Add("Cashlink-Wizard-Signature", $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")))}");
        using var answer = await host.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<IEnumerable<string>> TypesAsync(Guid session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host.Url}/portal/events?session={session}");
        var list = (await host.SendAsync(request)).Expect(200).Json;
        return [.. list.AsArray().Select(one => one!["type"]!.ToString())];
    }
}
