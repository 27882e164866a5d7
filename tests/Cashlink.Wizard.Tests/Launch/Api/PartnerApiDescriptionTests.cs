using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Launch.Api;

public sealed class PartnerApiDescriptionTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Document_AndRoutes_NameTheSameCalls()
    {
        var document = await ReadAsync();
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        var routes = Stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/sessions", StringComparison.Ordinal) || endpoint.Metadata.GetMetadata<PartnerOnly>() is not null)
            .Select(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], Path: endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/')))
            .Select(route => $"{route.Item1} {route.Path}").Distinct();

        Assert.Equal(routes.Order(), described.Order());
        Assert.Equal(8, described.Count());
    }

    [Fact]
    public async Task Document_EachOperation_NamesItsKeyAndItsRefusals()
    {
        foreach (var operation in (await ReadAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(one => one.Value!))
        {
            Assert.Equal("partnerKey", operation["security"]![0]!.AsObject().Single().Key);
            foreach (var (status, answer) in operation["responses"]!.AsObject().Where(answer => answer.Key[0] != '2'))
                Assert.Equal((status, "application/problem+json"), (status, answer!["content"]!.AsObject().Single().Key));
            Assert.NotNull(operation["responses"]!["401"]);
            Assert.NotNull(operation["responses"]!["429"]);
        }
    }

    [Fact]
    public async Task Document_ExampleOfALaunch_IsTakenByTheApi()
    {
        var example = (await ReadAsync())["paths"]!["/api/sessions"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(example));

        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        AssertFields((await ReadAsync())["components"]!["schemas"]!["LaunchAnswer"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    [Fact]
    public async Task Document_SchemaOfASession_HasTheFieldsThatAreAnswered()
    {
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}");

        AssertFields((await ReadAsync())["components"]!["schemas"]!["SessionAnswer"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static void AssertFields(JsonNode schema, JsonNode answer) =>
        Assert.Equal(schema["properties"]!.AsObject().Select(field => field.Key).Order(), answer.AsObject().Select(field => field.Key).Order());

    private async Task<JsonNode> ReadAsync()
    {
        using var answer = await Visitor.AskAsync(PartnerApiDescription.Address, key: null);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
