namespace Cashlink.Wizard.Withdrawals;

/// <summary>Registers the public entry for withdrawals.</summary>
public static class PublicWithdrawalRegistration
{
    public static void AddPublicWithdrawal(this IServiceCollection services)
    {
        services.AddSingleton<NoticeMatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeMatcher>());
    }
}
