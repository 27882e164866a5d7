using Cashlink.Wizard.Embedding.Inspection;

namespace Cashlink.Wizard.Embedding;

/// <summary>Registers and maps what portals need to show the wizard in a frame.</summary>
public static class EmbeddingRegistration
{
    public static void AddEmbedding(this IServiceCollection services)
    {
        services.AddSingleton<FrameProbe>();
        services.AddSingleton<EmbeddingInspector>();
    }

    public static void MapEmbedding(this WebApplication routes)
    {
        routes.MapEmbedScript();
        routes.MapEmbeddingInspection();
    }
}
