using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>The program's own reading and writing of what it stores. It is the only place of these tests that knows the program's types.</summary>
internal static class StoredJson
{
    private static readonly IServiceProvider Services = TheApplications();

    private static readonly JsonSerializerOptions Json = Services.GetRequiredService<StoredKinds>().Json;

    /// <summary>The methods that store something, of which every type counts.</summary>
    public static Type Store => typeof(ContentProtector);

    /// <summary>What is stored by another way than <see cref="Store"/>: events lie in the store as the text that is sent.</summary>
    public static IReadOnlyList<Type> OtherRoots { get; } = [typeof(PartnerEvent)];

    /// <summary>What the program knows of the type's members and kinds.</summary>
    public static JsonTypeInfo Describe(Type type) => Json.GetTypeInfo(type);

    public static object Read(Type root, string json) =>
        JsonSerializer.Deserialize(json, root, Json) ?? throw new JsonException($"{root.Name} is empty.");

    public static JsonNode Write(Type root, object value) => value is PartnerEvent happened
        ? JsonNode.Parse(happened.ToJson())!
        : JsonSerializer.SerializeToNode(value, root, Json)!;

    /// <summary>The enumerations that are columns of tables.</summary>
    public static IReadOnlyList<Type> ColumnEnumerations()
    {
        using var context = new WizardDbContext(new DbContextOptionsBuilder<WizardDbContext>().UseSqlite().Options, Services.GetServices<IStorePart>());
        return [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(column => column.ClrType).Where(type => type.IsEnum)];
    }

    private static ServiceProvider TheApplications()
    {
        var services = new ServiceCollection();
        WizardApplication.AddServices(services, new ConfigurationManager());
        return services.BuildServiceProvider();
    }
}
