using Cashlink.Wizard.Shell.Parts;

namespace Cashlink.Wizard.Offers;

/// <summary>Registers what is said of the offers, and its place on the pages.</summary>
public static class OfferRegistration
{
    public static void AddOffers(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OfferSettings>(configuration);
        services.AddSingleton<OfferLibrary>();
        services.AddSingleton(new PagePart(PagePlace.UnderHeader, typeof(OfferPart)));
    }
}
