using System.Data.Common;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Hosting.Outages;

/// <summary>The SQLite file can be read and not written, as on a volume that was mounted anew after a fault.</summary>
public sealed class ReadOnlyStoreTests(SandboxFixture sandbox) : StoreOutageTests(sandbox)
{
    private readonly WriteProtection _protection = new();

    protected override bool CanRead => true;

    protected override void Add(IServiceCollection services) =>
        services.ConfigureDbContext<WizardDbContext>(options => options.AddInterceptors(_protection));

    protected override Task FailAsync() => SetAsync(true);

    protected override Task MendAsync() => SetAsync(false);

    private Task SetAsync(bool isOn)
    {
        _protection.IsOn = isOn;
        return Task.CompletedTask;
    }

    /// <summary>Tells SQLite at each connection; root could write into a file that is read-only by its mode.</summary>
    private sealed class WriteProtection : DbConnectionInterceptor
    {
        private volatile bool _isOn;

        public bool IsOn
        {
            set => _isOn = value;
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Tell(connection);
            return Task.CompletedTask;
        }

        private void Tell(DbConnection connection)
        {
            using var pragma = connection.CreateCommand();
            pragma.CommandText = _isOn ? "PRAGMA query_only = 1" : "PRAGMA query_only = 0";
            pragma.ExecuteNonQuery();
        }
    }
}
