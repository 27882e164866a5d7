using System.Security.Cryptography;
using System.Xml.Linq;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Tests.Sessions.Keys;

/// <summary>Somebody with a copy of the stored keys, and perhaps with what opens them.</summary>
internal sealed class Thief : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly WizardStage _stage;

    private Thief(WizardStage stage, ServiceProvider services) => (_stage, _services) = (stage, services);

    /// <summary>The keys as they were copied.</summary>
    public required IReadOnlyList<StoredElement> Copied { get; init; }

    /// <summary>Puts seals on rows with the copied keys.</summary>
    public RowSeals Seals => ActivatorUtilities.CreateInstance<RowSeals>(_services);

    /// <summary>Copies the keys of a stage.</summary>
    /// <param name="stage">The wizard.</param>
    /// <param name="withOperatorKey">True when the thief has the wizard's settings too.</param>
    public static Thief Of(WizardStage stage, bool withOperatorKey)
    {
        var copied = stage.Services.GetRequiredService<IKeyPlace>().Read();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(TimeProvider.System);
        services.AddSingleton<QuietLog>();
        services.AddSingleton(stage.Services.GetRequiredService<StoredKinds>());
        services.AddSingleton<ContentProtector>();
        if (withOperatorKey)
            services.AddSingleton(_ => stage.Services.GetRequiredService<KeyWrapping>());
        else
            services.AddSingleton(_ => new KeyWrapping(new KeySettings()));
        services.AddDataProtection().SetApplicationName("cashlink-wizard").DisableAutomaticKeyGeneration();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(_ => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new Copy(copied)));
        return new Thief(stage, services.BuildServiceProvider()) { Copied = copied };
    }

    /// <summary>Which stored values, of all tables, the copied keys open.</summary>
    public async Task<(IReadOnlyList<string> Opened, int Closed)> TryAllAsync()
    {
        var (opened, closed) = (new List<string>(), 0);
        await using var context = await _stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        foreach (var type in context.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(IEncryptedRow))))
        {
            foreach (var (content, place) in (await EncryptedRows.OfAsync(context, type)).SelectMany(EncryptedRows.ValuesOf))
            {
                if (Opens(content, place))
                    opened.Add($"{place.Table}.{place.Column}");
                else
                    closed++;
            }
        }
        return (opened, closed);
    }

    public void Dispose() => _services.Dispose();

    private bool Opens(byte[] content, RowPlace place)
    {
        try
        {
            _services.GetRequiredService<ContentProtector>().TextIn(content, place);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private sealed class Copy(IReadOnlyList<StoredElement> stored) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. stored.Select(one => one.Element)];

        public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException();
    }
}
