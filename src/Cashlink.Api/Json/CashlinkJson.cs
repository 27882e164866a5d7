using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cashlink.Api.Authentication;
using Cashlink.Api.Transport;

namespace Cashlink.Api;

/// <summary>How bodies are written and read. Generated at build time; a type that is missing here fails its first test.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Page<Investor>))]
[JsonSerializable(typeof(Page<Wallet>))]
[JsonSerializable(typeof(Page<Campaign>))]
[JsonSerializable(typeof(Page<Product>))]
[JsonSerializable(typeof(Page<Invitation>))]
[JsonSerializable(typeof(Page<Investment>))]
[JsonSerializable(typeof(Page<DocumentLink>))]
[JsonSerializable(typeof(List<Investor>))]
[JsonSerializable(typeof(List<Wallet>))]
[JsonSerializable(typeof(List<Campaign>))]
[JsonSerializable(typeof(List<Product>))]
[JsonSerializable(typeof(List<Invitation>))]
[JsonSerializable(typeof(List<Investment>))]
[JsonSerializable(typeof(List<DocumentLink>))]
[JsonSerializable(typeof(UploadedDocument))]
[JsonSerializable(typeof(CreatedIdentification))]
[JsonSerializable(typeof(CreatedBenefitingPerson))]
[JsonSerializable(typeof(BenefitingPerson))]
[JsonSerializable(typeof(CreateInvestor))]
[JsonSerializable(typeof(InvestorUpdate))]
[JsonSerializable(typeof(Identification))]
[JsonSerializable(typeof(AddGenericWallet))]
[JsonSerializable(typeof(AddManagedWallet))]
[JsonSerializable(typeof(CreateInvitation))]
[JsonSerializable(typeof(InvitationUpdate))]
[JsonSerializable(typeof(CreateInvestment))]
[JsonSerializable(typeof(InvestmentUpdate))]
[JsonSerializable(typeof(WithdrawInvestment))]
internal sealed partial class CashlinkJson : JsonSerializerContext
{
    private static readonly CashlinkJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        // Bodies go to an API and never into a page, so names may stay readable on the wire.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new TimeJsonConverter(), new LenientDateConverter(), new LenientLongConverter(), new LenientDecimalConverter(), new LenientBooleanConverter(),
        },
    });

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T))!;
}
