using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Launch.Api;

/// <summary>Launches with an idempotency key.</summary>
public class RepeatTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected override int Retries => 0;

    [Fact]
    public async Task Post_SameKeyAndBody_AnswersTheSameLink()
    {
        using var first = await PostAsync("order-1");
        using var second = await PostAsync("order-1");
        using var other = await PostAsync("order-2");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.NotEqual(await LinkAsync(first), await LinkAsync(other));
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_IsUnprocessable()
    {
        using var first = await PostAsync("order-1");
        using var second = await PostAsync("order-1", investor: 2);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_SameKeyOfAnotherPartner_IsAnotherRequest()
    {
        using var first = await PostAsync("order-1");
        using var second = await PostAsync("order-1", key: WizardStage.OtherPartnerKey);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.NotEqual(await LinkAsync(first), await LinkAsync(second));
    }

    [Fact]
    public async Task Post_SameKeyManyTimesAtOnce_IsOneSessionAndOneLink()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync("order-1")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(LinkAsync))).Distinct());
        await using var context = await ContextAsync();
        Assert.Equal(1, await context.Sessions.CountAsync());
        Assert.Equal(1, await context.LaunchLinks.CountAsync());
    }

    [Fact]
    public async Task Post_AgainAfterADay_IsANewRequest()
    {
        using var first = await PostAsync("order-1");
        Stage.Clock.Advance(TimeSpan.FromHours(24));
        using var second = await PostAsync("order-1", investor: 2);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
    }

    [Fact]
    public async Task Post_AgainAfterARefusal_IsCarriedOut()
    {
        await Sandbox.FailAsync("/v2/campaigns/", count: 1);
        using var failed = await PostAsync("order-1");
        using var second = await PostAsync("order-1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
    }

    [Fact]
    public async Task Post_KeyOfAProcessThatDied_IsTakenUpAfterAWhile()
    {
        var repeats = Stage.Services.GetRequiredService<RepeatStore>();
        Assert.IsType<Repeat.First>(await repeats.TakeAsync("demo", "order-1", [1], default));
        Stage.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.IsType<Repeat.First>(await repeats.TakeAsync("demo", "order-1", [1], default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    public async Task Post_KeyThatIsNone_IsNamed(string idempotencyKey)
    {
        using var answer = await PostAsync(idempotencyKey);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Idempotency-Key", Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Store_OfAnAnsweredRequest_HoldsNoLink()
    {
        using var first = await PostAsync("order-1");
        var token = (await LinkAsync(first)).Split('/')[^1];
        await using var context = await ContextAsync();
        var row = await context.PartnerRequests.SingleAsync();

        Assert.DoesNotContain(token, System.Text.Encoding.Latin1.GetString(row.Answer!), StringComparison.Ordinal);
        Assert.DoesNotContain("order-1", row.KeyHash, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string idempotencyKey, int investor = 1, string key = WizardStage.PartnerKey) =>
        Visitor.PostLaunchAsync(JsonContent.Create(Visitor.LaunchBody(investor)), key, idempotencyKey);

    private static async Task<string> LinkAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!;

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresRepeatTests(SandboxFixture sandbox, PostgresFixture postgres) : RepeatTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
