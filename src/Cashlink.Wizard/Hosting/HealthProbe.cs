namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Asks a running wizard for its health: <c>Cashlink.Wizard health [address]</c>. A container image without curl needs nothing else
/// for its health check.
/// </summary>
public static class HealthProbe
{
    public const string Command = "health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>0 when the wizard answers that it is ready, else 1.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var address = args.ElementAtOrDefault(1) ?? $"http://127.0.0.1:{Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") ?? "8080"}";
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(HealthEndpoints.Path, UriKind.Relative));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"The wizard does not answer at {address}.");
            return 1;
        }
    }
}
