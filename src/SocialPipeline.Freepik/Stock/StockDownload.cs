using SocialPipeline.Freepik.Licences;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Stock;

/// <summary>A downloaded file with its papers.</summary>
/// <param name="File">The file; of vectors and PSD files it may be an archive.</param>
/// <param name="Licence">Where it comes from and on what terms.</param>
/// <param name="WasBought">Whether it was downloaded now; otherwise it was still there from an earlier download.</param>
public sealed record StockDownload(ImageSource File, LicenceRecord Licence, bool WasBought);
