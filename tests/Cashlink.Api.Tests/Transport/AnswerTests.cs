using System.IO.Compression;
using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Transport;

public sealed class AnswerTests
{
    [Fact]
    public async Task Investment_WithOnlyWhatTheGuideReads_IsRead()
    {
        var investment = await ReadAsync(api => api.Investments.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","status":"KYC_PENDING"}""");

        Assert.Equal(InvestmentStatus.KycPending, investment.Status);
        Assert.Null(investment.Payment);
        Assert.Null(investment.Units);
    }

    [Fact]
    public async Task Investment_WithEverything_IsRead()
    {
        var investment = await ReadAsync(api => api.Investments.GetAsync(Scene.Id), $$"""
            {
              "id": "{{Scene.Id}}", "invitation_id": "{{Scene.Id}}", "investor_id": "{{Scene.Id}}", "campaign_id": "{{Scene.Id}}",
              "units": 1100, "amount": {"amount":"40000000","decimals":3,"currency":"EUR"}, "status": "ACCEPTED",
              "signed_at": "2022-03-22T08:33:45.617Z", "wallet": null, "created_at": "2022-03-22T07:14:13.630308+00:00",
              "status_changed_at": "2022-03-22T09:14:13.630308+02:00",
              "payment": {
                "account_holder": "Solar", "iban": "DE02120300000000202051", "bic": "BYLADEM1001", "reference": "R-1",
                "amount": {"amount":"4000000","decimals":2,"currency":"EUR"}, "due_date": "2022-04-05"
              },
              "unknown": {"nested": [1, 2, {"deep": null}]}
            }
            """);

        Assert.Equal(40_000m, investment.Amount!.Value.ToDecimal());
        Assert.Equal(new DateTimeOffset(2022, 3, 22, 7, 14, 13, TimeSpan.Zero).AddTicks(6303080), investment.CreatedAt);
        Assert.Equal(new DateTimeOffset(2022, 3, 22, 7, 14, 13, TimeSpan.Zero).AddTicks(6303080), investment.StatusChangedAt);
        Assert.Equal(new DateOnly(2022, 4, 5), investment.Payment!.DueDate);
        Assert.Equal("R-1", investment.Payment.Reference);
        Assert.Null(investment.Wallet);
    }

    [Theory]
    [InlineData("\"ESCALATED\"", "ESCALATED")]
    [InlineData("null", "")]
    [InlineData("7", "7")]
    [InlineData("{\"name\":\"PAID\"}", "")]
    public async Task Status_Unknown_IsKept(string json, string expected)
    {
        var investment = await ReadAsync(api => api.Investments.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","status":{{json}}}""");

        Assert.Equal(expected, investment.Status.Value);
        Assert.False(investment.Status.IsKnown);
    }

    [Fact]
    public async Task Campaign_WithLeastData_HasSafeDefaults()
    {
        var campaign = await ReadAsync(api => api.Campaigns.GetAsync(Scene.Id), $$"""
            {"id":"{{Scene.Id}}","name":null,"issuer":null,"documents":null,"minimum_units":null,"step_units":0,"agio_percent":null,"survey_required":null}
            """);

        Assert.Equal("", campaign.Name);
        Assert.Equal("", campaign.Issuer.Name);
        Assert.Empty(campaign.Documents);
        Assert.Equal((1, 1), (campaign.MinimumUnits, campaign.StepUnits));
        Assert.Null(campaign.MaximumUnits);
        Assert.Equal(0, campaign.AgioPercent);
    }

    [Theory]
    [InlineData("\"2.50\"", "2.50")]
    [InlineData("2.5", "2.5")]
    [InlineData("\"0\"", "0")]
    public async Task Agio_AsTextOrNumber_IsRead(string json, string expected)
    {
        var campaign = await ReadAsync(api => api.Campaigns.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","agio_percent":{{json}}}""");

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), campaign.AgioPercent);
    }

    [Theory]
    [InlineData("1100", 1100)]
    [InlineData("\"1100\"", 1100)]
    [InlineData("1100.0", 1100)]
    [InlineData("null", 0)]
    public async Task Units_AsNumberOrText_AreRead(string json, long expected)
    {
        var invitation = await ReadAsync(api => api.Invitations.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","units":{{json}}}""");

        Assert.Equal(expected, invitation.Units);
    }

    [Theory]
    [InlineData("2022-03-22T08:33:45", 45)]
    [InlineData("2022-03-22T08:33:45Z", 45)]
    [InlineData("2022-03-22T09:33:45.000001+01:00", 45)]
    [InlineData("2022-03-22 08:33:45+00:00", 45)]
    public async Task Time_InEachForm_IsThatInstant(string text, int second)
    {
        var invitation = await ReadAsync(api => api.Invitations.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","created_at":"{{text}}"}""");

        var time = invitation.CreatedAt!.Value.ToUniversalTime();
        Assert.Equal((8, 33, second), (time.Hour, time.Minute, time.Second));
    }

    [Theory]
    [InlineData("2022-04-05")]
    [InlineData("2022-04-05T00:00:00+02:00")]
    [InlineData("2022-04-05 23:59:59")]
    public async Task Day_WithOrWithoutATime_IsThatDay(string text)
    {
        var investment = await ReadAsync(api => api.Investments.GetAsync(Scene.Id), $$"""{"id":"{{Scene.Id}}","payment":{"due_date":"{{text}}"} }""");

        Assert.Equal(new DateOnly(2022, 4, 5), investment.Payment!.DueDate);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"id\":null}")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":\"no-uuid\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"id\":\"a0000000-0000-4000-8000-000000000001\",\"units\":1.5}")]
    [InlineData("{\"id\":\"a0000000-0000-4000-8000-000000000001\",\"amount\":{\"amount\":\"1.5\",\"decimals\":2,\"currency\":\"EUR\"}}")]
    [InlineData("{\"id\":\"a0000000-0000-4000-8000-000000000001\",\"signed_at\":\"yesterday\"}")]
    public async Task Answer_ThatCannotBeRead_IsOneClearException(string body)
    {
        var exception = await Assert.ThrowsAsync<CashlinkException>(() => ReadAsync(api => api.Investments.GetAsync(Scene.Id), body));

        Assert.Equal(200, (int)exception.StatusCode!);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Answer_WithByteOrderMark_IsRead()
    {
        var investment = await ReadAsync(api => api.Investments.GetAsync(Scene.Id), $"\uFEFF{{\"id\":\"{Scene.Id}\"}}");

        Assert.Equal(Scene.Id, investment.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_LargerThanAllowed_IsNotRead(bool saysItsLength)
    {
        await using var scene = await Scene.StartAsync(options => options.MaxResponseBytes = 4096);
        var body = System.Text.Encoding.UTF8.GetBytes($$"""{"id":"{{Scene.Id}}","unknown":"{{new string('x', 10_000)}}"}""");
        scene.Server.Then(new Reply(async context =>
        {
            context.Response.ContentLength = saysItsLength ? body.Length : null;
            await context.Response.Body.WriteAsync(body);
        }));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Contains("MaxResponseBytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatUnpacksToMoreThanAllowed_IsNotRead()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxResponseBytes = 4096);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(new byte[1_000_000]);
        Assert.True(packed.Length < 4096);
        scene.Server.Then(Reply.Of(200, "application/json", packed.ToArray(), ("Content-Encoding", "gzip")));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Contains("MaxResponseBytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithEmptyAnswer_IsReadAnew()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(204)).Then($$"""{"id":"{{Scene.Id}}","units":5}""");

        var invitation = await scene.Api.Invitations.UpdateAsync(Scene.Id, new InvitationUpdate { Units = 5 }, Scene.Key);

        Assert.Equal(5, invitation.Units);
        Assert.Equal(["PATCH", "GET"], scene.Server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Investor_OfEitherKind_IsRead()
    {
        var investor = await ReadAsync(api => api.Investors.GetAsync(Scene.Id), $$"""
            {
              "id": "{{Scene.Id}}", "kyc_status": "SUCCESSFUL",
              "natural_person": {"forename": "Ana", "surname": "Øst", "birth_date": "1980-02-29", "is_pep": false, "country": "DEU"},
              "legal_person": null,
              "bank_account": {"iban": "DE02120300000000202051"}, "communication": {"email": "ana@example.com", "email_confirmed": true},
              "tax_information": {"tax_identification_number": "1"}
            }
            """);

        Assert.Equal(KycStatus.Successful, investor.KycStatus);
        Assert.Equal(new DateOnly(1980, 2, 29), investor.NaturalPerson!.BirthDate);
        Assert.Null(investor.LegalPerson);
        foreach (var secret in new[] { "Ana", "Øst", "1980", "DE02", "ana@" })
            Assert.DoesNotContain(secret, investor.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<T> ReadAsync<T>(Func<ICashlinkClient, Task<T>> read, string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(body);
        return await read(scene.Api);
    }
}
