namespace Cashlink.Api.Tests.Contract;

public sealed class CoverageTests
{
    [Fact]
    public void Operations_AreAllThatTheClientCanDo()
    {
        var methods =
            from resource in typeof(ICashlinkClient).GetProperties()
            from method in resource.PropertyType.GetMethods()
            select $"{resource.Name}.{method.Name[..^"Async".Length]}";

        Assert.Equal(methods.Order(), Operation.All.Select(operation => operation.Name).Order());
    }
}
