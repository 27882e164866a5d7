using System.Security.Cryptography;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;
using EthereumAddress = Cashlink.Api.EthereumAddress;

namespace Cashlink.Sandbox.Wallets;

public sealed record WalletAnswer(Guid Id, string Type, string Address, bool ReceivingEnabled, DateTimeOffset CreatedAt)
{
    public static WalletAnswer Of(WalletRow wallet) => new(wallet.Id, wallet.Type, wallet.Address, wallet.ReceivingEnabled, wallet.CreatedAt);
}

public static class WalletEndpoints
{
    public const string Generic = "eth-generic";
    public const string Managed = "eth-managed";

    private static readonly TextField Address = new("address") { Required = true, MaximumLength = 100, Example = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" };
    private static readonly BooleanField ReceivingEnabled = new("receiving_enabled") { Example = true };
    private static readonly TimeField TermsAcceptedAt = new("custody_terms_accepted_at") { Required = true, Example = "2026-01-15T09:30:00Z" };
    private static readonly BodySchema GenericBody = new("AddGenericWallet", Address, ReceivingEnabled) { Closed = true };
    private static readonly BodySchema ManagedBody = new("AddManagedWallet", TermsAcceptedAt) { Closed = true };

    public static void MapWallets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/v2/investors/{id:guid}/wallets/", ListAsync)
            .Describe("listWallets", "Wallets", "List an investor's wallets", "A bare list, oldest first; it may be empty.")
            .Needs(Scopes.InvestorsRead)
            .Answers<WalletAnswer[]>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapPost("/v2/investors/{id:guid}/wallets/eth-generic/", AddGenericAsync)
            .Describe("addGenericWallet", "Wallets", "Add a wallet of the investor's own", "Any number; an address belongs to exactly one investor. Needs a successful KYC.")
            .Needs(Scopes.InvestorsWrite).Takes(GenericBody)
            .Answers<WalletAnswer>(StatusCodes.Status201Created).Refuses(StatusCodes.Status404NotFound);
        api.MapPost("/v2/investors/{id:guid}/wallets/eth-managed/", AddManagedAsync)
            .Describe("addManagedWallet", "Wallets", "Have a wallet kept by Cashlink", "One per investor, after the custody terms were accepted. Needs a successful KYC.")
            .Needs(Scopes.InvestorsWrite).Takes(ManagedBody)
            .Answers<WalletAnswer>(StatusCodes.Status201Created).Refuses(StatusCodes.Status404NotFound);
    }

    /// <summary>An address that was made here, as people see addresses.</summary>
    public static string WithChecksum(string made) =>
        EthereumAddress.TryParse(made, out var address, out _) ? address.Checksummed : throw new ArgumentException("This is no address.", nameof(made));

    private static async Task<Answer> ListAsync(Guid id, ApiCall call)
    {
        if (!await call.Db.Investors.AnyAsync(row => row.Id == id)) return Answer.NotFound();
        var wallets = await call.Db.Wallets.AsNoTracking().Where(row => row.InvestorId == id).OrderBy(row => row.Number).ToListAsync();
        return Answer.Ok(wallets.Select(WalletAnswer.Of).ToArray());
    }

    private static async Task<Answer> AddGenericAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investors.FirstOrDefaultAsync(row => row.Id == id) is not { } investor) return Answer.NotFound();
        if (!call.TryRead(GenericBody, out var body, out var refusal)) return refusal;
        if (!EthereumAddress.TryParse(body.Get(Address), out var address, out _)) return Answer.Invalid("address", "Enter a valid Ethereum address.");
        if (WithoutKyc(investor) is { } pending) return pending;
        var key = address.Lower;
        if (await call.Db.Wallets.FirstOrDefaultAsync(row => row.AddressKey == key) is { } taken)
            return Answer.Invalid("address", taken.InvestorId == id ? "This investor has a wallet with this address already." : "This address belongs to another investor.");

        return Add(call, new WalletRow
        {
            InvestorId = id,
            Type = Generic,
            Address = body.Get(Address),
            AddressKey = key,
            ReceivingEnabled = body.GetOrNull(ReceivingEnabled) ?? true
        });
    }

    private static async Task<Answer> AddManagedAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investors.FirstOrDefaultAsync(row => row.Id == id) is not { } investor) return Answer.NotFound();
        if (!call.TryRead(ManagedBody, out var body, out var refusal)) return refusal;
        if (!call.Settings.ManagedWalletsEnabled) return Answer.Impossible("Managed wallets are not enabled for this platform.");
        if (WithoutKyc(investor) is { } pending) return pending;
        if (await call.Db.Wallets.AnyAsync(row => row.InvestorId == id && row.Type == Managed)) return Answer.Impossible("This investor has a managed wallet already.");

        var wallet = new WalletRow { InvestorId = id, Type = Managed, CustodyTermsAcceptedAt = body.Get(TermsAcceptedAt), Id = call.NewId() };
        // Nobody has the key to it: the address comes from the id, so that a run with known ids is repeatable.
        wallet.AddressKey = "0x" + Convert.ToHexStringLower(SHA256.HashData(wallet.Id.ToByteArray()))[..40];
        wallet.Address = WithChecksum(wallet.AddressKey);
        return Add(call, wallet);
    }

    private static Answer? WithoutKyc(InvestorRow investor) => investor.KycStatus == KycStatus.Successful
        ? null
        : Answer.Impossible("A wallet can be added only after a successful KYC.");

    private static Answer Add(ApiCall call, WalletRow wallet)
    {
        if (wallet.Id == Guid.Empty) wallet.Id = call.NewId();
        wallet.CreatedAt = call.Now;
        call.Db.Wallets.Add(wallet);
        return Answer.Created(WalletAnswer.Of(wallet));
    }
}
