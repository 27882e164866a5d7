using System.Net;

namespace Cashlink.Api.Tests.Contract;

public sealed class RefusalTests(SandboxFixture sandbox) : ContractTest(sandbox)
{
    [Theory]
    [MemberData(nameof(Refusal.Names), MemberType = typeof(Refusal))]
    public async Task Call_ThatIsRefused_NamesWhatIsWrong(string name)
    {
        var refusal = Refusal.Of(name);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => refusal.RunAsync(Api, Sandbox));

        Assert.Equal(refusal.Status, (int)exception.StatusCode!);
        Assert.Equal(refusal.Fields.Order(), exception.FieldErrors.Keys.Order());
        Assert.All(exception.FieldErrors.Values, messages => Assert.All(messages, message => Assert.DoesNotContain(message, exception.ToString(), StringComparison.Ordinal)));
        Assert.False(exception.IsTransient);
        Assert.NotNull(exception.RequestId);
    }

    [Fact]
    public async Task List_FilteredByAnUnknownInvitation_IsEmpty() =>
        Assert.Equal(0, await CountAsync(Api.Investments.ListAsync(Scenario.Nobody)));

    [Theory]
    [InlineData("sandbox", "wrong", CashlinkOptions.AllScopes, HttpStatusCode.Unauthorized)]
    [InlineData("nobody", "sandbox-secret", CashlinkOptions.AllScopes, HttpStatusCode.Unauthorized)]
    [InlineData("sandbox", "sandbox-secret", "investors:everything", HttpStatusCode.BadRequest)]
    public async Task Token_ThatIsRefused_IsAClearException(string id, string secret, string scope, HttpStatusCode status)
    {
        await using var client = Sandbox.NewClient(options => (options.ClientId, options.ClientSecret, options.Scope) = (id, secret, scope));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => client.Api.Campaigns.GetAsync(Scenario.Campaign(1)));

        Assert.Equal(status, exception.StatusCode);
        Assert.Contains("ClientSecret", exception.Message, StringComparison.Ordinal);
    }
}
