namespace Cashlink.Wizard.Documents;

/// <summary>Registers how documents are handed on.</summary>
public static class DocumentRegistration
{
    public static void AddDocuments(this IServiceCollection services) => services.AddSingleton<DocumentDelivery>();
}
