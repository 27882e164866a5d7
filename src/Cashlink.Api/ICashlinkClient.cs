namespace Cashlink.Api;

/// <summary>
/// The Cashlink Investment Platform API, grouped by resource. Register it with
/// <see cref="CashlinkServiceCollectionExtensions.AddCashlinkApi(Microsoft.Extensions.DependencyInjection.IServiceCollection, Action{CashlinkOptions})"/>;
/// one instance serves all threads.
/// </summary>
/// <remarks>
/// Every method throws <see cref="CashlinkException"/> when Cashlink refuses or cannot be reached, and
/// <see cref="OperationCanceledException"/> when the caller's token ends the call. A failed call is repeated by itself when it
/// only reads or carries an <see cref="IdempotencyKey"/>, within the bounds of <see cref="CashlinkOptions"/>.
/// </remarks>
public interface ICashlinkClient
{
    /// <summary>Natural and legal persons who invest.</summary>
    IInvestors Investors { get; }

    /// <summary>Where investors receive tokens.</summary>
    IWallets Wallets { get; }

    /// <summary>What can be invested in.</summary>
    ICampaigns Campaigns { get; }

    /// <summary>Tokenised securities.</summary>
    IProducts Products { get; }

    /// <summary>The online process that leads to an investment.</summary>
    IInvitations Invitations { get; }

    /// <summary>Contracts between investors and issuers.</summary>
    IInvestments Investments { get; }

    /// <summary>Files to and from Cashlink.</summary>
    IDocuments Documents { get; }
}
