using Cashlink.Wizard.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A test with the wizard's services over a fresh store and a sandbox that is back at its beginning.</summary>
public abstract class StageTest(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IAsyncLifetime
{
    private WizardStage? _stage;

    protected SandboxFixture Sandbox => sandbox;

    protected WizardStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    /// <summary>How often a call that failed is made again by the client itself.</summary>
    protected virtual int Retries => 1;

    /// <summary>A PostgreSQL database to use instead of a SQLite file; null for the file.</summary>
    protected virtual Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);

    /// <summary>Settings of the wizard beside those that every test has.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>The steps of the wizard.</summary>
    protected virtual IReadOnlyList<StepDefinition> Steps => StepList.All;

    /// <summary>Where the wizard's log goes; null for nowhere.</summary>
    protected virtual LogBook? Book => null;

    /// <summary>Services beside the wizard's own.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        await sandbox.ResetAsync();
        _stage = await WizardStage.OpenAsync(
            sandbox, Retries, new Dictionary<string, string?>(Settings) { ["Store:ConnectionString"] = await ConnectionStringAsync() }, Book, Steps, Add);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_stage is not null)
            await _stage.DisposeAsync();
    }
}
