using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cashlink.Api.Tests.Configuration;

public sealed class CashlinkOptionsTests
{
    [Fact]
    public async Task Host_WithEverythingWrong_DoesNotStartAndNamesEachKey()
    {
        using var host = Host(new()
        {
            ["Cashlink:BaseAddress"] = "demo.cashlink.de",
            ["Cashlink:ClientId"] = " ",
            ["Cashlink:Scope"] = "",
            ["Cashlink:MaxRetries"] = "11",
            ["Cashlink:AttemptTimeout"] = "00:00:00",
            ["Cashlink:OperationTimeout"] = "-00:00:01",
            ["Cashlink:BreakerFailureRatio"] = "0",
            ["Cashlink:BreakerMinimumThroughput"] = "1",
            ["Cashlink:BreakerBreakDuration"] = "00:00:00.1",
            ["Cashlink:MaxResponseBytes"] = "1",
        });

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        string[] keys =
        [
            "BaseAddress", "ClientId", "ClientSecret", "Scope", "MaxRetries", "MaxResponseBytes", "BreakerFailureRatio",
            "BreakerMinimumThroughput", "AttemptTimeout", "OperationTimeout", "BreakerBreakDuration",
        ];
        Assert.Equal(keys.Select(key => $"Cashlink:{key}"), exception.Failures.Select(failure => failure.Split(' ')[0]));
    }

    [Fact]
    public async Task Host_WithTheThreeSettings_Starts()
    {
        using var host = Host(new()
        {
            ["Cashlink:BaseAddress"] = "https://demo.cashlink.de/api/external",
            ["Cashlink:ClientId"] = "id",
            ["Cashlink:ClientSecret"] = "secret",
            ["Cashlink:AttemptTimeout"] = "00:00:05",
        });

        await host.StartAsync();

        var options = host.Services.GetRequiredService<IOptions<CashlinkOptions>>().Value;
        Assert.Equal(new Uri("https://demo.cashlink.de/api/external"), options.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(5), options.AttemptTimeout);
        Assert.Equal(5, options.Scope.Split(' ').Length);
        Assert.Same(host.Services.GetRequiredService<ICashlinkClient>(), host.Services.GetRequiredService<ICashlinkClient>());
        await host.StopAsync();
    }

    [Theory]
    [InlineData("https://demo.cashlink.de/api/external", true)]
    [InlineData("https://demo.cashlink.de/api/external/", true)]
    [InlineData("http://localhost:5081/api/external", true)]
    [InlineData("http://127.0.0.1:5081/api/external", true)]
    [InlineData("http://[::1]:5081/", true)]
    [InlineData("http://demo.cashlink.de/api/external", false)]
    [InlineData("ftp://demo.cashlink.de/", false)]
    [InlineData("/api/external", false)]
    [InlineData("https://user:secret@demo.cashlink.de/", false)]
    [InlineData("https://demo.cashlink.de/?key=1", false)]
    public void BaseAddress_IsCheckedWhereTheSecretWouldGo(string address, bool isGood)
    {
        var result = Validate(options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute));

        Assert.Equal(isGood, result.Succeeded);
    }

    [Fact]
    public void InsecureHttp_WhenAllowed_IsGood() => Assert.True(Validate(options =>
    {
        options.BaseAddress = new Uri("http://sandbox:5081/api/external");
        options.AllowInsecureHttp = true;
    }).Succeeded);

    [Fact]
    public void Failures_NeverShowTheSecret()
    {
        var result = Validate(options => (options.ClientSecret, options.BaseAddress) = ("very-secret", new Uri("https://user:very-secret@demo.cashlink.de/")));

        Assert.DoesNotContain("very-secret", result.FailureMessage, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(Action<CashlinkOptions> change)
    {
        var options = new CashlinkOptions { BaseAddress = new Uri("https://demo.cashlink.de/"), ClientId = "id", ClientSecret = "secret" };
        change(options);
        return new CashlinkOptionsValidator("").Validate(null, options);
    }

    private static IHost Host(Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddCashlinkApi(builder.Configuration.GetSection("Cashlink"));
        return builder.Build();
    }
}
