using System.Net;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>A wizard without an operator in its settings.</summary>
public sealed class NoOperatorTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Page_WithoutAnOperator_IsNotThere()
    {
        using var elsewhere = await Visitor.PostFormAsync("/nothing/here", null, []);
        foreach (var path in new[] { OperationsAddress.Page, OperationsAddress.Page + "/", OperationsAddress.SignIn, OperationsAddress.Resend })
        {
            using var asked = await Visitor.GetAsync(path);
            using var posted = await Visitor.PostFormAsync(path, null, []);
            Assert.Equal((path, HttpStatusCode.NotFound, elsewhere.StatusCode), (path, asked.StatusCode, posted.StatusCode));
        }
        Assert.DoesNotContain(
            Stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>(),
            endpoint => endpoint.RoutePattern.RawText!.Contains("operations", StringComparison.OrdinalIgnoreCase)
                && !endpoint.RoutePattern.RawText.Contains("css/", StringComparison.Ordinal));
    }
}
