using System.Net;
using System.Text;
using Cashlink.Api.Tests.Stub;
using Cashlink.Api.Transport;

namespace Cashlink.Api.Tests.Transport;

public sealed class ErrorTests
{
    [Fact]
    public async Task Refusal_NamesFieldsByTheirPath()
    {
        var exception = await RefusedAsync("""
            {
              "natural_person": {"birth_date": ["A date."], "non_field_errors": ["Too young."]},
              "survey": [{}, {"answer": ["Unknown."]}],
              "newer_survey": {"0": {"answer": ["Unknown, too."]}},
              "units": ["Too few.", "Not a step."],
              "wallet": "Only one.",
              "non_field_errors": ["Altogether wrong."],
              "nothing": null,
              "empty": []
            }
            """);

        Assert.Equal(
            [
                "natural_person.birth_date", "natural_person.non_field_errors", "survey[1].answer", "newer_survey[0].answer",
                "units", "wallet", "non_field_errors",
            ],
            exception.FieldErrors.Keys);
        Assert.Equal(["Too few.", "Not a step."], exception.FieldErrors["units"]);
        Assert.Equal(["Only one."], exception.FieldErrors["wallet"]);
    }

    [Theory]
    [InlineData("""["One.","Two."]""", CashlinkException.NonFieldErrors, "One.")]
    [InlineData("\"Just this.\"", CashlinkException.NonFieldErrors, "Just this.")]
    [InlineData("""{"detail":"Not found."}""", CashlinkException.Detail, "Not found.")]
    [InlineData("""[{"name":["Missing."]}]""", "[0].name", "Missing.")]
    [InlineData("""{"units":1}""", "units", "1")]
    [InlineData("""{"units":true}""", "units", "True")]
    [InlineData("\uFEFF{\"units\":[\"Marked.\"]}", "units", "Marked.")]
    public async Task Refusal_InAnotherShape_IsUnderstood(string body, string field, string message)
    {
        var exception = await RefusedAsync(body);

        Assert.Equal(message, exception.FieldErrors[field][0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Internal Server Error")]
    [InlineData("<!doctype html><h1>Bad Request</h1>")]
    [InlineData("{\"units\":")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"units\":[{}]}")]
    public async Task Refusal_WithoutUsableBody_HasNoFieldErrors(string body)
    {
        var exception = await RefusedAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Empty(exception.FieldErrors);
    }

    [Fact]
    public async Task Refusal_WithBrokenUtf8_IsStillThatRefusal()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Of(400, "application/json", [.. "{\"units\":[\""u8, 0xC3, 0x28, .. "\"]}"u8]));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public void Refusal_NestedWithoutEnd_DoesNoHarm()
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", 10_000));

        Assert.Empty(ErrorBody.Read(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void Refusal_WithEndlessMessages_IsCutOff()
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("\"again\"", 10_000))}]";

        Assert.Equal(200, ErrorBody.Read(Encoding.UTF8.GetBytes(body))[CashlinkException.NonFieldErrors].Count);
    }

    [Fact]
    public async Task Refusal_LargerThanAllowed_IsStillThatRefusal()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxResponseBytes = 2048);
        scene.Server.Then(Reply.Json($$"""{"units":["{{new string('x', 4096)}}"]}""", 400));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Empty(exception.FieldErrors);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task Exception_AsText_HoldsNothingOfTheBody(int status)
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetries = 0);
        scene.Server.Then("""{"Mustermann":["DE02120300000000202051"],"detail":"Erika"}""", status);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investors.GetAsync(Scene.Id));

        foreach (var secret in new[] { "Mustermann", "DE02", "Erika", Scene.Id.ToString() })
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Cashlink answered {status} to GET /v2/investors/{{id}}/", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"Mustermann"}""")]
    [InlineData("""{"Mustermann":{"Mustermann":1}""")]
    [InlineData("Mustermann")]
    [InlineData("<html>Mustermann</html>")]
    public async Task UnreadableAnswer_AsText_HoldsNothingOfTheBody(string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(body);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investors.GetAsync(Scene.Id));

        Assert.DoesNotContain("Mustermann", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task RequestId_OfTheAnswer_IsTaken()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(404, ("X-Request-Id", "req-42")));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal("req-42", exception.RequestId);
        Assert.Contains("req-42", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("with a space")]
    public async Task RequestId_MissingOrUnusable_IsOurs(string? value)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(value is null ? Reply.Status(404) : Reply.Status(404, ("X-Request-Id", value)));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(Assert.Single(scene.Server.Requests).Headers["X-Request-Id"], exception.RequestId);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(226)]
    public async Task AnyTwoHundred_IsSuccess(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then($$"""{"id":"{{Scene.Id}}"}""", status);

        var investment = await scene.Api.Investments.CreateAsync(new CreateInvestment(Scene.Id, null), Scene.Key);

        Assert.Equal(Scene.Id, investment.Id);
    }

    private static async Task<CashlinkException> RefusedAsync(string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(body, 400);
        return await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));
    }
}
