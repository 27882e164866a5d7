namespace Cashlink.Wizard.Hosting;

/// <summary>
/// What a developer's machine gets for nothing: a sandbox, a demo partner and a store in the project's folder. A release build
/// does not contain the part that starts them (see Hosting/Development), so there this class does nothing.
/// </summary>
public sealed partial class EmbeddedServices : IAsyncDisposable
{
    private EmbeddedServices()
    {
    }

    /// <summary>True when the sandbox runs in this process. A release build never has it.</summary>
    public bool HasSandbox { get; private set; }

    /// <summary>Starts what is missing in Development, and tells the configuration about it.</summary>
    public static async Task<EmbeddedServices> StartAsync(WebApplicationBuilder builder)
    {
        var embedded = new EmbeddedServices();
        var started = Task.CompletedTask;
        if (builder.Environment.IsDevelopment())
            embedded.StartInDevelopment(builder, ref started);
        await started;
        return embedded;
    }

    /// <summary>Tells the configuration in Development where things are, and starts nothing: for a command beside a wizard that runs.</summary>
    public static void Configure(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            ConfigureInDevelopment(builder);
    }

    /// <summary>Says where everything is, once the wizard listens.</summary>
    public async Task AnnounceAsync(WebApplication app)
    {
        var announced = Task.CompletedTask;
        AnnounceInDevelopment(app, ref announced);
        await announced;
    }

    public async ValueTask DisposeAsync()
    {
        var stopped = Task.CompletedTask;
        StopInDevelopment(ref stopped);
        await stopped;
    }

    partial void StartInDevelopment(WebApplicationBuilder builder, ref Task started);

    static partial void ConfigureInDevelopment(WebApplicationBuilder builder);

    partial void AnnounceInDevelopment(WebApplication app, ref Task announced);

    partial void StopInDevelopment(ref Task stopped);
}
