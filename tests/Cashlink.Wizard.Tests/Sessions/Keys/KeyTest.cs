using System.Diagnostics;
using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Keys;

/// <summary>A wizard whose keys are closed with an operator's key.</summary>
public abstract class KeyTest(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected string OperatorKeyText { get; } = NewOperatorKey();

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Keys:OperatorKey"] = OperatorKeyText };

    protected IKeyPlace Place => Service<IKeyPlace>();

    protected KeyChange Change => Service<KeyChange>();

    protected Guid InUse => Service<KeyInUse>().Read();

    protected static string NewOperatorKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(OperatorKey.Length));

    protected T Service<T>()
        where T : notnull => Stage.Services.GetRequiredService<T>();

    protected IEnumerable<Guid> StoredKeyIds() => Place.Read().Select(stored => stored.Element).Where(WrappedKey.IsKey).Select(WrappedKey.IdOf);

    /// <summary>A new key, which this wizard uses when it returns.</summary>
    protected async Task<Guid> RotateAsync()
    {
        var (id, _) = Change.Make(atOnce: true);
        await UntilAsync(() => InUse == id);
        return id;
    }

    protected Task<WizardDbContext> ContextAsync() => Service<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

    protected static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "It does not become so.");
            await Task.Delay(5);
        }
    }
}
