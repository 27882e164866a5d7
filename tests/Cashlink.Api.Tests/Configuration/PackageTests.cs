namespace Cashlink.Api.Tests.Configuration;

public sealed class PackageTests
{
    [Fact]
    public void Client_ForAnyApplication_NeedsNothingOfAspNetCore() =>
        Assert.DoesNotContain(
            typeof(ICashlinkClient).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Client_ToOthers_ShowsOneNamespace() =>
        Assert.Equal(["Cashlink.Api"], typeof(ICashlinkClient).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct());
}
